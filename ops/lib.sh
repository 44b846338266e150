# shellcheck shell=bash
# What run, test and bench share: where the project is, a JDK and a Maven that can build it, and whether it has changed
# since it was built. Sourced by them, never run by itself.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly needed_java=25
readonly modules=(migrations backend ui)

# One line for each argument.
say() { printf '%s\n' "$@"; }

fail() {
    say "$@" >&2
    exit 1
}

# The major version of the JDK in a folder, read from its "release" file; fails where there is no whole JDK.
java_major() {
    local home=$1 version
    [[ -x $home/bin/java && -x $home/bin/javac && -r $home/release ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [[ -n $version ]] && printf '%s' "$version"
}

# JAVA_HOME first, then the java of the PATH, then wherever packages and version managers put their JDKs.
jdk_candidates() {
    local java
    [[ -z ${JAVA_HOME:-} ]] || printf '%s\n' "$JAVA_HOME"
    if java=$(command -v java); then
        dirname "$(dirname "$(readlink -f "$java")")"
    fi
    shopt -s nullglob
    printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/*java*/ /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jabba/jdk/* "$HOME"/.jenv/versions/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.gradle/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
    shopt -u nullglob
}

# Sets JAVA_HOME to the first JDK that is new enough, and tells Maven what its plugins need to be allowed.
use_jdk() {
    local home major found=()
    while IFS= read -r home; do
        major=$(java_major "$home") || continue
        if ((major >= needed_java)); then
            export JAVA_HOME=$home PATH=$home/bin:$PATH
            export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
            return
        fi
        found+=("  $home (Java $major)")
    done < <(jdk_candidates)
    fail "Établi needs a JDK $needed_java or newer, and there is none here. Found only:" "${found[@]:-  no JDK at all}" "" \
        "To get one, any of these does:" \
        "  Debian, Ubuntu   apt install openjdk-$needed_java-jdk, or temurin-$needed_java-jdk from https://adoptium.net/installation/linux" \
        "  macOS            brew install openjdk@$needed_java" \
        "  anywhere         curl -s https://get.sdkman.io | bash, then sdk install java $needed_java-tem" \
        "or unpack one from https://adoptium.net and set JAVA_HOME to its folder."
}

use_maven() {
    command -v mvn >/dev/null || fail "Établi is built by Maven (3.8 or newer), and there is no mvn on the PATH." \
        "To get it: apt install maven, brew install maven, or https://maven.apache.org/download.cgi"
}

# Whether anything that goes into a build is newer than the mark of the last one. Folders count: a deleted file shows there.
# stale MARK [FOLDER...]: the folders of each module that are looked at, besides its pom.xml
stale() {
    local mark=$1 module folder
    shift
    [[ -f $mark ]] || return 0
    local inputs=("$root/pom.xml")
    for module in "${modules[@]}"; do
        inputs+=("$root/$module/pom.xml")
        for folder in "$@"; do
            [[ ! -d $root/$module/$folder ]] || inputs+=("$root/$module/$folder")
        done
    done
    [[ -n $(find "${inputs[@]}" -path '*/src/main/bundles' -prune -o -path '*/src/main/frontend' -prune \
        -o -newer "$mark" -print -quit) ]]
}

# Classes and resources of files that are gone would linger, an old migration for instance.
forget_classes() {
    local module
    for module in "${modules[@]}"; do
        rm -rf "$root/$module/target/classes" "$root/$module/target/test-classes" \
            "$root/$module/target/maven-status"
    done
}

# Compiles what changed, tests included, and writes each module's test class path to target/bench.classpath.
build_tests() {
    stale "$root/ui/target/bench.built" src || return 0
    use_maven
    say "Building …" >&2
    local began
    began=$(mktemp)
    forget_classes
    (cd "$root" && mvn -q -B -Dstyle.color=never -DskipTests -Dquick package dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath) >&2 || fail "The build failed, see above."
    mv "$began" "$root/ui/target/bench.built"
}
