# Sourced by mvnw: points JAVA_HOME at a JDK of version 25 or newer where the current one is older.
# A JDK says its version in its `release` file, so nothing has to be started to find out.

jdk_feature() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

use_new_jdk() {
  wanted=25
  current=${JAVA_HOME-}
  if [ -z "$current" ] && command -v javac >/dev/null 2>&1; then
    current=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  feature=$(jdk_feature "$current") || feature=0
  [ "${feature:-0}" -ge "$wanted" ] && { JAVA_HOME=$current; export JAVA_HOME; return; }
  best=0
  set +f
  for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    feature=$(jdk_feature "$home") || continue
    if [ "${feature:-0}" -ge "$wanted" ] && [ "$feature" -gt "$best" ]; then
      best=$feature
      JAVA_HOME=$home
    fi
  done
  set -f
  if [ "$best" -eq 0 ]; then
    echo "iHosi Planner is built with JDK $wanted or newer; none was found. Install one or point JAVA_HOME at it." >&2
    exit 2
  fi
  export JAVA_HOME
}

use_new_jdk
