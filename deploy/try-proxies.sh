#!/usr/bin/env bash
# Tries the real program behind Debian's Caddy and nginx with the files of this folder, TLS included:
#   deploy/try-proxies.sh [target/debug/hearth]
# Needs caddy, nginx, openssl and curl (apt-get install caddy nginx-light openssl curl). Prints one line for each check.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
hearth=$(realpath "${1:-$here/../target/debug/hearth}")
dir=$(mktemp -d "${TMPDIR:-/tmp}/hearth-proxies.XXXXXX")
chmod 755 "$dir"
app_pid='' proxy_pid='' failed=0
password='a long enough pass phrase'

stop() {
    for pid in $app_pid $proxy_pid; do kill "$pid" 2>/dev/null || true; done
    for pid in $app_pid $proxy_pid; do wait "$pid" 2>/dev/null || true; done
    app_pid='' proxy_pid=''
}
trap 'stop; [ -n "${KEEP:-}" ] && echo "kept: $dir" || rm -rf "$dir"' EXIT

free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo $port
}

# check NAME PATTERN TEXT: the text matches the extended regular expression.
check() {
    if grep -qiE -- "$2" <<<"$3"; then echo "  ok    $1"; else
        echo "  FAIL  $1: wanted /$2/ in: $(tr -s '\r\n' ' |' <<<"$3" | head -c 300)"; failed=1
    fi
}

wait_for() { for _ in $(seq 100); do curl -sk -o /dev/null "$1" && return 0; sleep 0.1; done; echo "nothing answers at $1"; cat "$dir"/*.log; exit 1; }

start_hearth() {
    export HEARTH_ADDR=127.0.0.1:$app_port HEARTH_BASE_URL=$site HEARTH_TRUSTED_PROXIES=127.0.0.1 HEARTH_DATA_DIR=$dir/data-$1
    "$hearth" migrate >/dev/null 2>"$dir/hearth.log"
    printf '%s\n' "$password" | "$hearth" account create --email ada@example.org --handle ada --role member --password-stdin >/dev/null
    "$hearth" >"$dir/hearth.out" 2>"$dir/hearth.log" &
    app_pid=$!
    wait_for "http://$HEARTH_ADDR/healthz"
}

start_caddy() {
    { printf '{\n admin off\n skip_install_trust\n auto_https disable_redirects\n}\n'; cat "$here/Caddyfile"; } >"$dir/Caddyfile"
    SITE=$site HEARTH=127.0.0.1:$app_port XDG_DATA_HOME=$dir/caddy XDG_CONFIG_HOME=$dir/caddy \
        caddy run --adapter caddyfile --config "$dir/Caddyfile" >"$dir/proxy.log" 2>&1 &
    proxy_pid=$!
}

start_nginx() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout "$dir/privkey.pem" -out "$dir/fullchain.pem" 2>/dev/null
    {
        echo "daemon off; pid $dir/nginx.pid; error_log $dir/nginx-error.log; events { }"
        echo "http { client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/f; uwsgi_temp_path $dir/u; scgi_temp_path $dir/s;"
        sed -e "s|127.0.0.1:8080|127.0.0.1:$app_port|; s|/etc/ssl/hearth|$dir|; s|/var/log/nginx/hearth.log|$dir/proxy.log|" \
            -e "s|community.example|localhost|; s|listen 80;|listen 127.0.0.1:$plain_port;|; s|listen 443 |listen 127.0.0.1:$tls_port |" \
            -e '/listen \[::\]/d' "$here/nginx.conf"
        echo "}"
    } >"$dir/nginx.conf"
    nginx -p "$dir" -c "$dir/nginx.conf" 2>"$dir/nginx.log" &
    proxy_pid=$!
}

# ask METHOD PATH [curl's arguments]: the head of the answer, then its body.
ask() { local method=$1 path=$2; shift 2; curl -sk -i --max-time 20 -X "$method" "$@" "$site$path"; }
sign_in() { ask POST /sign-in -H "Origin: $site" --data-urlencode email=ada@example.org --data-urlencode "password=$1" "${@:2}"; }

try() {
    echo "$1"
    app_port=$(free_port) tls_port=$(free_port) plain_port=$(free_port)
    site=https://localhost:$tls_port
    start_hearth "$1"
    "start_$1"
    wait_for "$site/healthz"

    local page
    page=$(ask GET /sign-in)
    check "HTTP/2, page, HSTS" '^HTTP/2 200' "$page"
    check "HSTS from Hearth, once" '^1$' "$(grep -ciE '^strict-transport-security: max-age=63072000; includeSubDomains' <<<"$page")"
    check "one content security policy" '^1$' "$(grep -ci '^content-security-policy:' <<<"$page")"
    check "links out of the site's walls carry the address people type" "$site/" "$(ask GET /robots.txt)"

    check "a form from this site passes" '^HTTP/2 (422|303|200)' "$(sign_in 'not the pass phrase')"
    sleep 1.1 # the account's delay after a wrong password
    check "a form from another site is refused" '^HTTP/2 403' "$(ask POST /sign-in -H 'Origin: https://evil.example' -d email=a)"
    check "… told by the browser, too" '^HTTP/2 403' "$(ask POST /sign-in -H 'Sec-Fetch-Site: cross-site' -d email=a)"

    page=$(sign_in "$password" -c "$dir/cookies")
    check "sign-in leads on" '^HTTP/2 303' "$page"
    check "the session cookie is bound to the host" '^set-cookie: __Host-session=[^;]+;.*' "$page"
    for attribute in Secure HttpOnly SameSite=Lax Path=/; do
        check "… and $attribute" "^set-cookie: __Host-session=.*; ?$attribute(;|.?$)" "$page"
    done
    check "the session works" '^HTTP/2 200' "$(ask GET /account -b "$dir/cookies")"

    head -c 12000000 /dev/zero >"$dir/large"
    check "12 MB are refused" '^HTTP/(2|1.1) 413' "$(ask POST /sign-in -H "Origin: $site" --data-binary "@$dir/large" || true)"
    if [ "$1" = nginx ]; then
        check "plain HTTP is sent on to TLS" '^location: https://localhost/x\?y' "$(curl -si "http://localhost:$plain_port/x?y")"
    fi

    local answers=''
    for number in $(seq 30); do
        answers+=$(ask POST /sign-in -H "Origin: $site" -H "X-Forwarded-For: 198.51.100.$number" -d "email=x$number@example.org&password=wrong" | grep -iE '^(HTTP|retry-after)')$'\n'
    done
    check "claimed addresses do not get round the limit" '^HTTP/2 429' "$answers"
    check "… and the wait is told" '^retry-after: [0-9]+' "$answers"
    page=$(curl -si "http://127.0.0.1:$app_port/sign-in" -H "Host: ${site#https://}" -H "Origin: $site" -H 'X-Forwarded-For: 203.0.113.9' -d 'email=y@example.org&password=wrong')
    check "another network, named by the proxy, is not limited" '^HTTP/1.1 (422|303|200|401)' "$page"

    stop
    check "Hearth stopped when told to" '^free$' "$( (exec 3<>"/dev/tcp/127.0.0.1/$app_port") 2>/dev/null && echo taken || echo free)"
    check "the proxy logs requests" '^[1-9]' "$(grep -cE 'POST.*/sign-in' "$dir/proxy.log" || true)"
    check "no address, mail address, cookie or password in the lines of requests" '^0$' \
        "$(cat "$dir/hearth.log" "$dir/proxy.log" | grep -E 'POST|GET' | grep -cE '198\.51\.100|127\.0\.0\.1|example\.org|pass phrase|__Host-' || true)"
}

try caddy
try nginx
[ $failed = 0 ] && echo "all good"
exit $failed
