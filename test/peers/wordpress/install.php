<?php
// php install.php SITE: makes the blog's tables and its administrator, who belongs to nobody's company.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url(getenv('PEER_ORIGIN'), PHP_URL_HOST) . ':' . parse_url(getenv('PEER_ORIGIN'), PHP_URL_PORT);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Muster-Blog', 'admin', 'admin@blog.example', true, '', 'only for tests');
