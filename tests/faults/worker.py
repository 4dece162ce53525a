"""One run of an algorithm in a process of its own, which may be told to die at a moment of its writing.

    python worker.py ALGORITHM PARAMETERS.json [MOMENT]

MOMENT is ``feature N`` (as the Nth row goes into its table) or ``rename`` (a file is filled, but has not got its name).
"""

from __future__ import annotations

import json
import os
import signal
import sys


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at(moment: str) -> None:
    from multipolar.layers import outputs

    word, _, number = moment.partition(" ")
    if word == "rename":
        os.replace = lambda *_arguments: die()
        return
    original, left = outputs.TableResult.features, [int(number)]

    def features(result):
        for feature in original(result):
            left[0] -= 1
            if left[0] == 0:
                die()
            yield feature

    outputs.TableResult.features = features


def main() -> int:
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProject,
    )

    application = QgsApplication([], True)
    application.initQgis()
    from multipolar.algorithms.provider import MultipolarProvider

    provider = MultipolarProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    name, path = sys.argv[1:3]
    if sys.argv[3:]:
        die_at(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        parameters = json.load(file)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"multipolar:{name}")
    print("started", flush=True)
    try:
        algorithm.run(parameters, context, feedback, catchExceptions=False)
    except QgsProcessingException as error:
        print(f"refused: {error}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # QGIS without a main loop has no orderly end
