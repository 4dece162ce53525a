"""Writes the style files in resources/styles: a .qml per style in English and Korean, and the list of which output has which.

Run after layers/styles has changed, with the oldest QGIS that the plugin serves, so that every QGIS reads what it writes:

    . scripts/setup && $python scripts/make_styles.py [--pictures]

With --pictures also the reference pictures of the tests (tests/reference), which the pictures of styles, report and atlas are
compared with. Look at them before they are committed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from qgis.core import Qgis, QgsApplication

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 322  # version without the patch level
PICTURES = ("tests/qgis/test_style_pictures.py", "tests/qgis/test_printed_pages.py")


def main() -> None:
    from multipolar.layers.styles.catalogue import every_file
    from multipolar.layers.styles.files import FOLDER, LANGUAGES, style_file, style_list, style_text
    from multipolar.layers.translation import spoken

    for language in LANGUAGES:
        (FOLDER / language).mkdir(parents=True, exist_ok=True)
        for old in set((FOLDER / language).glob("*.qml")) - {style_file(name, language) for name in every_file()}:
            old.unlink()
        with spoken(language):
            for name in every_file():
                style_file(name, language).write_text(style_text(name), encoding="utf-8")
    (FOLDER / "README.md").write_text(style_list(), encoding="utf-8")
    print(f"{FOLDER}: {len(list(every_file()))} styles in {len(LANGUAGES)} languages")


if __name__ == "__main__":
    if Qgis.versionInt() // 100 != OLDEST:
        sys.exit(f"This is QGIS {Qgis.version()}: an older one would not read all that it writes. Take 3.22.")
    application = QgsApplication([], True)
    application.initQgis()
    main()
    application.exitQgis()
    if "--pictures" in sys.argv[1:]:
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *PICTURES],
            cwd=ROOT,
            env={**os.environ, "RENEW_PICTURES": "1"},
            check=True,
        )
