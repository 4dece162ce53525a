"""Weights of indicators from the data themselves.

From principal components after Nicoletti, Scarpetta and Boylaud (2000), in the form of OECD and JRC (2008), Handbook on
Constructing Composite Indicators; from entropy after Hwang and Yoon (1981).
"""

from __future__ import annotations

import numpy as np

from ..types import Array

_KAISER = 1.0  # components with a smaller eigenvalue are left out


def pca_weights(scores: Array) -> Array:
    """Squared loadings after varimax, scaled per component; an indicator takes its largest, times what the component explains.

    Components of the correlation matrix with an eigenvalue above 1, at least one (Handbook 2008, section 6.1).
    """
    if scores.shape[1] == 1:
        return np.ones(1)
    values, vectors = np.linalg.eigh(np.corrcoef(scores, rowvar=False))
    order = np.argsort(values)[::-1]
    values, vectors = values[order], vectors[:, order]
    kept = max(1, int((values > _KAISER + 1e-9).sum()))
    loadings = varimax(vectors[:, :kept] * np.sqrt(np.maximum(values[:kept], 0.0)))
    squared = loadings**2
    explained = squared.sum(axis=0)
    weights = (squared / explained * (explained / explained.sum())).max(axis=1)
    return weights / weights.sum()


def varimax(loadings: Array, rounds: int = 200) -> Array:
    """Orthogonal rotation that makes loadings large or small (Kaiser 1958)."""
    rows, columns = loadings.shape
    if columns < 2:
        return loadings
    rotation, criterion = np.eye(columns), 0.0
    for _ in range(rounds):
        turned = loadings @ rotation
        left, singular, right = np.linalg.svd(
            loadings.T @ (turned**3 - turned @ np.diag((turned**2).sum(axis=0)) / rows)
        )
        rotation = left @ right
        if singular.sum() <= criterion * (1 + 1e-12):
            break
        criterion = singular.sum()
    return loadings @ rotation


def entropy_weights(scores: Array) -> Array:
    """1 - e_k with e_k = -sum p ln p / ln n over the shares p of the units in the indicator, brought to 0..1 first."""
    low, span = scores.min(axis=0), np.ptp(scores, axis=0)
    share = (scores - low) / span
    share = share / share.sum(axis=0)
    entropy = -(share * np.log(np.where(share > 0, share, 1.0))).sum(axis=0) / np.log(len(scores))
    return np.maximum(1 - entropy, 0.0)
