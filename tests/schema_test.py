"""Every record of the samples, every golden record and an error record keep the schema and the order of keys."""
import glob, os, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
program = os.environ["VBPARSE"]
samples = os.path.join(here, "..", "samples")
with tempfile.TemporaryDirectory() as folder:
    schema = os.path.join(folder, "schema.json")
    with open(schema, "wb") as out:
        out.write(subprocess.run([program, "--schema"], capture_output=True, check=True).stdout)
    lines, split = os.path.join(folder, "all.jsonl"), os.path.join(folder, "split.json")
    subprocess.run([program, "-c", "--include", "*.txt", samples, os.path.join(folder, "missing.txt"), "-o", lines], stderr=subprocess.DEVNULL)
    subprocess.run([program, "--split", "--include", "*.txt", samples, "-o", split], check=True)
    cite = os.path.join(os.path.dirname(program), "vbcite")
    cited, works = os.path.join(folder, "cited.jsonl"), os.path.join(folder, "works.json")
    subprocess.run([cite, "-c", "--include", "*.txt", samples, os.path.join(folder, "missing.txt"), "-o", cited], stderr=subprocess.DEVNULL)
    subprocess.run([cite, "--works", "--include", "*.txt", samples, "-o", works], check=True)
    due = os.path.join(os.path.dirname(program), "vbdue")
    deadlines, window = os.path.join(folder, "deadlines.jsonl"), os.path.join(folder, "window.json")
    subprocess.run([due, "-c", "--vague", "--include", "*.txt", samples, os.path.join(folder, "missing.txt"), "-o", deadlines], stderr=subprocess.DEVNULL)
    subprocess.run([due, "-q", "--sort", "date", "--until", "2027-12-31", "--date", "2025-11-10", "--include", "*.txt", samples, "-o", window], check=True)
    golden = sorted(glob.glob(os.path.join(samples, "*.json")))
    sys.exit(subprocess.run([sys.executable, os.path.join(here, "validate_schema.py"), schema, lines, split, cited, works, deadlines, window] + golden).returncode)
