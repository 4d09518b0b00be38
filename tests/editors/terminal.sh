# An editor in a terminal of tmux, seen and typed into as a person would.

socket=actionfence-$$

start_terminal() {
  local folder=$1
  shift
  export LC_ALL=C.UTF-8 LANG=C.UTF-8
  tmux -L "$socket" -f /dev/null new-session -d -x 250 -y 60 -c "$folder" -- "$@"
  trap 'tmux -L "$socket" kill-server 2>/dev/null || true' EXIT
}

terminal_is_gone() { ! tmux -L "$socket" has-session 2>/dev/null; }

screen() { tmux -L "$socket" capture-pane -p; }

keys() { tmux -L "$socket" send-keys "$@"; }

# What is typed letter by letter, whatever it means to tmux.
text() { tmux -L "$socket" send-keys -l -- "$1"; }

shows() { [[ $(screen) == *"$1"* ]]; }

hides() { [[ $(screen) != *"$1"* ]]; }

# see TEXT…: waits until all of them are on the screen.
see() {
  local part
  for part in "$@"; do wait_until "\"$part\" on the screen" shows "$part"; done
}

not_see() { wait_until "\"$1\" to vanish from the screen" hides "$1"; }

# wait_until WHAT COMMAND…
wait_until() {
  local what=$1 end=$((SECONDS + 60))
  shift
  until "$@" 2>/dev/null; do
    if ((SECONDS > end)); then
      printf 'FAIL waited in vain for %s; the screen:\n' "$what"
      screen || true
      what_runs || true
      exit 1
    fi
    sleep 0.05
  done
}

# What the server of the editor is at, for whoever asks why.
what_runs() {
  local process
  process=$(server_process)
  echo "the server: ${process:-none}"
  [[ -z $process ]] || ps -o pid,stat,time,wchan:20,comm -L -p "$process"
  [[ ! -e ${editor_log:-} ]] || { echo "the editor's log:"; tail -n 60 "$editor_log" | cut -c1-400; }
}

# The server is a child of the editor in the terminal.
server_process() {
  local editor stat
  editor=$(tmux -L "$socket" list-panes -F '#{pane_pid}' | head -n 1)
  for stat in /proc/[0-9]*/stat; do
    read -r process name _ parent _ <"$stat" 2>/dev/null || continue
    if [[ $name == '(actionfence)' && $parent == "$editor" ]]; then
      echo "$process"
      return
    fi
  done
}

ok() { echo "ok $1"; }
