"""What the README shows is run: every ```sh block marked with a `<!-- test -->` line above it, in a copy of the tree's
root with the programs on the path; a block's lines after `# prints` are what the command before must print."""
import os, re, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.join(here, "..")
program = os.path.abspath(os.environ["VBPARSE"])
text = open(os.path.join(root, "README.md"), encoding="utf-8").read()
blocks = re.findall(r"<!-- test -->\n```sh\n(.*?)```", text, re.S)
failed = 0
with tempfile.TemporaryDirectory() as folder:
    for name in ("vbparse", "vbcite", "vbdue"):
        os.symlink(os.path.join(os.path.dirname(program), name), os.path.join(folder, name))
    for block in blocks:
        commands, expected = [], None
        cases = []
        for line in block.splitlines():
            if line.startswith("# prints "):
                cases.append((commands, line[len("# prints "):]))
                commands = []
            else:
                commands.append(line)
        if commands:
            cases.append((commands, None))
        for commands, expected in cases:
            script = "set -e\n" + "\n".join(commands).replace("OUT", folder)
            run = subprocess.run(["sh", "-c", script], cwd=root, capture_output=True, text=True, env=dict(os.environ, PATH=folder + ":" + os.environ["PATH"]))
            if run.returncode or (expected is not None and run.stdout.strip() != expected):
                failed += 1
                print("FAILED:\n%s\nexit %d, printed: %s\nexpected: %s\n%s" % (script, run.returncode, run.stdout[:500], expected, run.stderr[:500]))
print("%d blocks run, %d failed" % (len(blocks), failed))
sys.exit(1 if failed or len(blocks) < 4 else 0)
