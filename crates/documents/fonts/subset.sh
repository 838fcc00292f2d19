#!/usr/bin/env bash
# Cuts Noto Sans to the letters of Latin, Greek and Cyrillic names. Usage: subset.sh FOLDER (of NotoSans-*.ttf);
# needs `pip install fonttools`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
letters="U+0020-007E,U+00A0-052F,U+1D00-1DBF,U+1DC0-1FFF"
signs="U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-218F,U+2190-2199,U+2200-22FF,U+FFFD"
more="U+2C60-2C7F,U+2DE0-2DFF,U+A640-A69F,U+A720-A7FF,U+AB30-AB6F,U+FB00-FB06"
for weight in Regular Bold; do
  pyftsubset "$1/NotoSans-$weight.ttf" --unicodes="$letters,$signs,$more" \
    --layout-features=ccmp,mark,mkmk,kern,locl --no-hinting --output-file="$here/NotoSans-$weight.ttf"
done
