<?php
// A blog for tests: its address and its database's socket come from the environment, nothing leaves the machine.
define('DB_NAME', 'wp');
define('DB_USER', 'wp');
define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:' . getenv('PEER_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, "only for tests: $name");
}
$table_prefix = 'wp_';
define('WP_HOME', getenv('PEER_ORIGIN'));
define('WP_SITEURL', getenv('PEER_ORIGIN'));
define('WP_DEBUG', false);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
// Application passwords are for TLS, or for a local site such as this one.
define('WP_ENVIRONMENT_TYPE', 'local');
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
// All visitors of a test come from one address, and quickly one after the other.
remove_filter('comment_flood_filter', 'wp_throttle_comment_flood');
