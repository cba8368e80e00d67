/** Median and 95th percentile (nearest rank) of samples, rounded to a tenth. */
export function quantiles(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] * 10) / 10;
  return { median: at(0.5), p95: at(0.95), samples: sorted.length };
}
