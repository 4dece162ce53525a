#!/usr/bin/env bash
# Wall time and peak memory of the demo, with everything installed already.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/demo >/dev/null
exec /usr/bin/python3 - <<'PY'
import resource, subprocess, time
start = time.perf_counter()
subprocess.run(["scripts/demo"], check=True, stdout=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024**2
print(f"demo: {time.perf_counter() - start:.1f} s, largest process {peak:.2f} GiB")
PY
