<?php
// php people.php SITE: who writes here, each with an application password; answers {"name": {"id", "password"}}.
$_SERVER['HTTP_HOST'] = parse_url(getenv('PEER_ORIGIN'), PHP_URL_HOST) . ':' . parse_url(getenv('PEER_ORIGIN'), PHP_URL_PORT);
require $argv[1] . '/wp-load.php';
$people = [
    'service' => ['role' => 'editor', 'display_name' => 'Muster Kundenservice'],
    'greta' => ['role' => 'author', 'display_name' => 'Greta Gast'],
];
$answer = [];
foreach ($people as $name => $person) {
    $id = wp_insert_user($person + ['user_login' => $name, 'user_email' => "$name@blog.example", 'user_pass' => wp_generate_password()]);
    $answer[$name] = ['id' => $id, 'password' => WP_Application_Passwords::create_new_application_password($id, ['name' => 'test'])[0]];
}
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
flush_rewrite_rules(false);
// Its own time is not UTC, as with most blogs: `date` and `date_gmt` differ.
update_option('timezone_string', 'Europe/Berlin');
update_option('comment_moderation', 0);
update_option('comment_previously_approved', 0);
echo json_encode($answer);
