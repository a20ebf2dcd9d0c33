#!/bin/sh
# Does an array job with --shard give what one run gives? On a Slurm of this machine's own: a controller and two nodes.
#
#     tests/slurm.sh [PROGRAM]      as root, on Debian 12; PROGRAM: a built vbparse (default: build/release/cli/vbparse)
#
# No part of CI: it installs slurm-wlm and munge. All it starts, with ports, keys and files of its own, it ends again.
set -eu

cd "$(dirname "$0")/.."
program=$(realpath "${1:-build/release/cli/vbparse}")
[ "$(id -u)" = 0 ] || { echo "slurm.sh: needs root, for slurmd" >&2; exit 2; }
[ -x "$program" ] || { echo "slurm.sh: no program $program" >&2; exit 2; }
. tests/dependencies.sh
test_packages="slurm-wlm munge"
need_packages test

work=$(mktemp -d)
chmod 755 "$work"
started=""
cleanup() {
  for pid in $started; do kill "$pid" 2> /dev/null || true; done
  for pid in $started; do wait "$pid" 2> /dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM
fail() { echo "slurm.sh: $1" >&2; tail -n 20 "$work"/*.log >&2; exit 1; }
# started in the foreground, so that its process is known; what it says goes to NAME.log
start() {
  name=$1; shift
  "$@" > "$work/$name.log" 2>&1 &
  started="$! $started"
}
until_true() {  # WHAT COMMAND...: waits half a minute
  what=$1; shift
  for _ in $(seq 60); do "$@" > /dev/null 2>&1 && return 0; sleep 0.5; done
  fail "$what"
}

host=$(hostname -s)
cores=$(nproc)
mkdir "$work/state" "$work/n1" "$work/n2" "$work/munge"
chown munge "$work/munge" && chmod 755 "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 2> /dev/null
chown munge "$work/munge/key" && chmod 400 "$work/munge/key"
cat > "$work/slurm.conf" <<CONF
ClusterName=vbparse
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
SlurmctldPort=26817
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/%n/slurmd.pid
SlurmdSpoolDir=$work/%n
StateSaveLocation=$work/state
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
MpiDefault=none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=26818 CPUs=$cores
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=26819 CPUs=$cores
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=10 State=UP OverSubscribe=FORCE:4
CONF
export SLURM_CONF="$work/slurm.conf"

start munged setpriv --reuid munge --regid munge --clear-groups munged --foreground --key-file="$work/munge/key" \
  --socket="$work/munge/socket" --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed"
until_true "munged does not answer" munge -S "$work/munge/socket" -n
start slurmctld slurmctld -D -f "$SLURM_CONF"
start n1 slurmd -D -N n1 -f "$SLURM_CONF"
start n2 slurmd -D -N n2 -f "$SLURM_CONF"
idle() { [ "$(sinfo -h -t idle -o %D)" = 2 ]; }
until_true "the nodes do not come up" idle
sinfo

# Documents: the samples many times over, in folders and in an archive, and one that fails.
mkdir "$work/in" "$work/out"
for i in 1 2 3 4 5 6 7 8; do mkdir "$work/in/$i" && cp samples/*.txt "$work/in/$i"; done
tar czf "$work/in/more.tar.gz" -C "$work/in" 1 2
echo "%PDF-1.7" > "$work/in/x.pdf"

cat > "$work/job.sh" <<JOB
#!/bin/sh
#SBATCH --array=0-7 --nodes=1 --ntasks=1
cd "$work"
"$program" -c -j1 --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" in > "out/\$SLURM_ARRAY_TASK_ID.jsonl"
echo "task \$SLURM_ARRAY_TASK_ID on \$SLURMD_NODENAME: exit \$?, \$(wc -l < "out/\$SLURM_ARRAY_TASK_ID.jsonl") records"
JOB
job=$(sbatch --parsable --output="$work/task-%a.log" "$work/job.sh")
echo "job $job"
ended() { [ -z "$(squeue -h -j "$job")" ] && [ "$(ls "$work"/task-*.log | wc -l)" = 8 ]; }
until_true "the job does not end" ended
cat "$work"/task-*.log

(cd "$work" && "$program" -c in > whole.jsonl) || [ $? = 1 ]
sort "$work"/out/*.jsonl > "$work/union"
sort "$work/whole.jsonl" | cmp - "$work/union" || fail "the shards together are not the undivided run"
[ "$(grep -l "on n1" "$work"/task-*.log | wc -l)" -gt 0 ] && [ "$(grep -l "on n2" "$work"/task-*.log | wc -l)" -gt 0 ] || fail "one node has done it all"
echo "$(wc -l < "$work/whole.jsonl") records: the 8 shards together are the undivided run, byte for byte"
