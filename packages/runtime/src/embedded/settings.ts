/**
 * Given on the command line at each start, so that a new version's settings hold for an old database. Sized for a small
 * machine that runs everything: what a server process needs at rest counts more than what a big query could use.
 */
export function settings({ port, connections }: { port: number; connections: number }): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: connections,
    password_encryption: 'scram-sha-256',

    fsync: 'on',
    synchronous_commit: 'on',
    // Nobody replicates an embedded database.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '512MB',

    shared_buffers: '32MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    effective_cache_size: '256MB',
    huge_pages: 'off',
    jit: 'off',
    // Each worker is a process that waits.
    io_method: 'sync',
    max_parallel_workers: 0,
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    max_logical_replication_workers: 0,
    max_worker_processes: 2,
    autovacuum_max_workers: 2,
    autovacuum_worker_slots: 2,

    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: '%m [%p] ',
    // From LOG up: errors go to the client that made them, and with them the texts of strangers that they quote.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: -1,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
