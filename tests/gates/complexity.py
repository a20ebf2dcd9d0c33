"""The cognitive complexity of functions, as clang-tidy computes it."""
import hashlib
import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHECK = "readability-function-cognitive-complexity"
FOUND = re.compile(
    r"""^(?P<path>/[^:\n]+):(?P<line>\d+):\d+:[ ]warning:[ ]
        (?:function[ ]'(?P<function>[^'\n]+)'|(?P<lambda>lambda))
        [ ]has[ ]cognitive[ ]complexity[ ]of[ ](?P<value>\d+)
    """, re.M | re.X)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.M)


class Failed(Exception):
    """Complexity cannot be computed; the message says why."""


def tidy(*arguments):
    try:
        return subprocess.run(["clang-tidy", *arguments], capture_output=True, text=True)
    except FileNotFoundError:
        raise Failed("clang-tidy is not installed") from None


def flags(command):
    """Include paths, macros and the standard: all that clang needs to read what g++ compiles."""
    kept = []
    words = iter(shlex.split(command))
    for word in words:
        if word == "-isystem":
            kept += [word, next(words)]
        elif word.startswith(("-I", "-D", "-std=")):
            kept.append(word)
    return kept


def sources(root, folders, build):
    """{path: flags} of the sources below `folders` that the build compiles."""
    try:
        commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Failed(f"{build} has no compile_commands.json: configure the build first") from None
    tops = [root / folder for folder in folders]
    compiled = {Path(c["file"]).resolve(): flags(c["command"]) for c in commands}
    ours = {path: kept for path, kept in compiled.items()
            if any(path.is_relative_to(top) for top in tops)}
    if not ours:
        raise Failed(f"{build} compiles nothing of {root}")
    return ours


def analyse(source, source_flags, root, folders, threshold):
    """[path, line, function, complexity] of each function over the threshold, headers included."""
    options = {"Threshold": threshold, "IgnoreMacros": "true", "DescribeBasicIncrements": "false"}
    config = [{"key": f"{CHECK}.{key}", "value": str(value)} for key, value in options.items()]
    r = tidy("--quiet",
             f"--checks=-*,{CHECK}",
             f"--config={json.dumps({'CheckOptions': config})}",
             f"--header-filter=^{re.escape(str(root))}/({'|'.join(folders)})/",
             str(source), "--", "-w", *source_flags)
    if r.returncode:
        raise Failed(f"clang-tidy cannot read {source}:\n{r.stdout}{r.stderr}")
    return [[Path(m["path"]).resolve().relative_to(root).as_posix(),
             int(m["line"]),
             m["function"] or m["lambda"],
             int(m["value"])] for m in FOUND.finditer(r.stdout)]


def fingerprint(source, source_flags, salt):
    """Changes with the source, the project's headers that it reaches, and how it is analysed."""
    folders = [Path(flag[2:]) for flag in source_flags if flag.startswith("-I")]
    read, waiting = {}, [source]
    while waiting:
        path = waiting.pop()
        if path in read or not path.is_file():
            continue
        read[path] = path.read_text(encoding="utf-8")
        places = (path.parent, *folders)
        waiting += [place / header for header in INCLUDE.findall(read[path]) for place in places]
    seen = json.dumps([salt, source_flags, sorted(read.values())])
    return hashlib.sha256(seen.encode()).hexdigest()


def read_cache(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}


def complex_functions(root, folders, build, threshold, analyse=analyse):
    """{"path:function": complexity} of all functions over the threshold.

    What is found in a source is kept in the build's folder: until the source, or a header that it
    includes, changes, it is not analysed again."""
    cache = build / "gates_complexity.json"
    known = read_cache(cache)
    salt = [tidy("--version").stdout, threshold, Path(__file__).read_text(encoding="utf-8")]

    def functions(item):
        source, source_flags = item
        key = fingerprint(source, source_flags, salt)
        if key in known:
            return key, known[key]
        return key, analyse(source, source_flags, root, folders, threshold)

    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        found = dict(pool.map(functions, sources(root, folders, build).items()))
    cache.write_text(json.dumps(found), encoding="utf-8")
    return by_name({tuple(function) for functions in found.values() for function in functions})


def by_name(functions):
    """{"path:function": complexity}. Functions of one name in one file are numbered, the most
    complex first: line numbers would change with every edit."""
    names = {}
    for path, _, function, value in sorted(functions, key=lambda f: -f[3]):
        name, n = f"{path}:{function}", 1
        while name in names:
            n += 1
            name = f"{path}:{function}#{n}"
        names[name] = value
    return names
