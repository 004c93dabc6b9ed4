const shown = (value, unit) =>
  `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}${unit && ` ${unit}`}`;

/**
 * One row of the table: what we do beside its limit, and whether their ratio is within reach. A
 * figure has `atLeast` or `atMost`; one with neither is told and always holds.
 */
export function figure({ name, ours, limit, unit = '', atLeast = -Infinity, atMost = Infinity }) {
  const ratio = ours / limit;
  const holds = ratio >= atLeast && ratio <= atMost;
  const reach =
    atLeast > 0
      ? `>= ${atLeast}x`
      : atMost < Infinity
        ? `<= ${Number(atMost.toFixed(3))}x`
        : 'told';
  const cells = [name, shown(ours, unit), shown(limit, unit), `${ratio.toFixed(2)}x`, reach];
  return { holds, row: [...cells, holds ? 'holds' : 'short'].join('\t') };
}
