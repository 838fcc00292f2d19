#!/bin/sh
# Makes the image in which `sam local` runs our functions, from this machine's own C library: nothing is pulled.
# The functions are built for this machine too (`make build`), so the two fit. Needs a Docker engine and busybox.
set -eu
image=public.ecr.aws/lambda/provided:al2023-x86_64
here=$(cd "$(dirname "$0")/../.." && pwd)
for tool in docker busybox; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install it (Debian: apt install docker.io busybox-static)." >&2; exit 1; }
done
docker info >/dev/null 2>&1 || { echo "No Docker engine answers: start one, or set DOCKER_HOST." >&2; exit 1; }
[ -x "$here/build/lambda/portal/bootstrap" ] || { echo "The functions are not built: run make build." >&2; exit 1; }

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/bin" "$root/tmp" "$root/var/task" "$root/var/runtime" "$root/opt"
cp "$(command -v busybox)" "$root/bin/busybox"
for applet in sh mv chmod cp ls mkdir; do ln -s busybox "$root/bin/$applet"; done
for binary in "$here"/build/lambda/*/bootstrap "$(command -v busybox)"; do ldd "$binary" 2>/dev/null || true; done |
  grep -o '/[^ ]*' | sort -u | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done
# As in AWS's own image: the runtime interface emulator, which SAM adds, starts the bootstrap.
tar -C "$root" -c . | docker import \
  --change 'ENV PATH=/bin LAMBDA_TASK_ROOT=/var/task LAMBDA_RUNTIME_DIR=/var/runtime' \
  --change 'WORKDIR /var/task' - "$image" >/dev/null
echo "$image is ready: sam local invoke <Name>Function --event events/<name>.json --skip-pull-image"
