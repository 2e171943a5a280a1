// An amount a thousand times the usual one is often written in another unit than the others.

using System.Globalization;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Points out amounts of money that are far from all others of their column.</summary>
public static class OutlyingAmounts
{
    // Thousands of pounds among pounds; grants of one fund were never seen to differ as much.
    private const decimal Far = 1_000;

    // Of fewer nobody can tell what is usual.
    private const int Enough = 8;

    /// <summary>Notes each of them; of a column with few amounts, or in no unit of its own, none.</summary>
    public static void Report(Table table, DiagnosticBag bag)
    {
        foreach (var column in table.Schema.Columns.Where(c => c.Unit == "GBP" && c.UnitColumn is null))
        {
            var amounts = table.Rows.Select(r => r[column].Value).OfType<decimal>().Where(a => a > 0).Order().ToList();
            if (amounts.Count < Enough || amounts[^1] < amounts[amounts.Count / 2] * Far) continue;
            var usual = amounts[amounts.Count / 2];
            foreach (var row in table.Rows.Where(r => r[column].Value is decimal amount && amount >= usual * Far))
            {
                var times = Math.Floor((decimal)row[column].Value! / usual);
                bag.NoteAt(
                    row, column, DataCodes.Outlying, $"This is {times.ToString("#,0", CultureInfo.InvariantCulture)} times as much as is usual in this column, which is {usual.ToString("#,0.##", CultureInfo.InvariantCulture)}.",
                    "See whether it is written in the same unit as the others. If it is right, nothing has to be done.");
            }
        }
    }
}
