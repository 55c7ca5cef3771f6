# Sourced by the commands in script/: goes on only with a Node that docker-map works on.

node_wanted="20.19"

if ! command -v node >/dev/null 2>&1; then
  echo "script/${0##*/}: Node is not installed. Install Node $node_wanted or newer and run this again." >&2
  exit 2
fi

if ! node -e '
  const [major, minor] = process.versions.node.split(".").map(Number);
  process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);
'; then
  echo "script/${0##*/}: Node $(node --version) is too old. Install Node $node_wanted or newer and run this again." >&2
  exit 2
fi
