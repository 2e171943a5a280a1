// Whether the days and successors of a register can be so, and whether rows name what was in force at their time.

using System.Globalization;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Model;

/// <summary>Reports what does not fit together in time.</summary>
internal static class ValidityCheck
{
    /// <summary>Every register, and every row of a dataset that names an entry.</summary>
    public static void Run(IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        var dated = new Dictionary<string, (Table Register, Validity Validity)>(StringComparer.Ordinal);
        foreach (var table in tables.Values.Where(t => t.Schema.IsRegister && t.Schema.Columns.Any(c => Validity.IsColumn(c.Name))))
        {
            var validity = new Validity(table);
            foreach (var row in table.Rows) Entry(table, validity, row, bag);
            if (validity.HasDays) dated[table.Id] = (table, validity);
        }

        foreach (var table in tables.Values)
        {
            foreach (var column in table.Schema.Columns)
            {
                // How a register refers to itself is what was tried above.
                if (column.Reference is not { } reference || reference.Resource == table.Id) continue;
                if (!dated.TryGetValue(reference.Resource, out var register)) continue;
                foreach (var row in table.Rows) Named(register.Register, register.Validity, row, column, bag);
            }
        }
    }

    /// <summary>An area that a document names although it was not there on the document's date.</summary>
    public static void Document(Table register, string id, PartialDate date, SourceFile file, SourceSpan span, DiagnosticBag bag)
    {
        var period = new Period(date.First, date.Last, Format.PartialDate(date.ToString()));
        if (Problem(register, new(register), id, period, "this document is of", "the date") is not { } problem) return;
        bag.Warning(SiteCodes.NotInForce, problem.Message, span, problem.Mend, sourceLine: file.Line(span.Line));
    }

    private static void Entry(Table register, Validity validity, Row row, DiagnosticBag bag)
    {
        var (id, name) = (row.Key, Name(register, row.Key));
        var (first, last) = (validity.FirstDay(id), validity.LastDay(id));
        if (last < first)
        {
            bag.ErrorAt(row, ColumnOf(row, Validity.To), SiteCodes.EndsBeforeItBegins,
                $"{name} ends on {Format.Date(last.Value)}, before it begins on {Format.Date(first.Value)}.", $"Correct one of the two days, in {Validity.From} or in {Validity.To}.");
        }

        if (validity.Successors(id) is not { Count: > 0 } successors) return;
        if (IsInCircle(validity, id))
        {
            bag.ErrorAt(row, ColumnOf(row, Validity.Successor), SiteCodes.SuccessorCircle,
                $"{name} would take its own place: {string.Join(", then ", Circle(validity, id).Select(i => Name(register, i)))}.", "Name what followed it, or leave the cell empty.");
            return;
        }

        if (last is null)
        {
            bag.ErrorAt(row, ColumnOf(row, Validity.Successor), SiteCodes.SuccessorWithoutEnd,
                $"{name} is followed by {Names(register, successors, "and")}, but has no last day.", $"Write the last day of {name} in {Validity.To}, or leave {Validity.Successor} empty while it exists.");
            return;
        }

        var next = last.Value.AddDays(1);
        foreach (var successor in successors.Where(s => validity.FirstDay(s) is { } day && day != next))
        {
            var other = Name(register, successor);
            bag.WarningAt(row, ColumnOf(row, Validity.Successor), SiteCodes.SuccessorDay,
                $"{name} ends on {Format.Date(last.Value)}, but {other}, which follows it, begins on {Format.Date(validity.FirstDay(successor)!.Value)}.",
                $"Write {next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} in {Validity.From} of {other}, or correct the last day of {name}. If {other} was there before, leave its {Validity.From} empty.");
        }
    }

    private static void Named(Table register, Validity validity, Row row, Column column, DiagnosticBag bag)
    {
        if (row[column].IsEmpty || Period.Of(row) is not { } period) return;
        foreach (var id in row.List(column.Name).Distinct())
        {
            var cause = row.Text("financial_year") is null ? "the date" : "the year";
            if (Problem(register, validity, id, period, "this row is for", cause) is not { } problem) continue;
            bag.WarningAt(row, column, SiteCodes.NotInForce, problem.Message, problem.Mend);
        }
    }

    private static (string Message, string Mend)? Problem(Table register, Validity validity, string id, Period period, string what, string cause)
    {
        // Days that cannot be so were reported at the register.
        if (validity.IsInForce(id, period) || validity.LastDay(id) < validity.FirstDay(id)) return null;
        var name = Name(register, id);
        var ended = validity.LastDay(id) < period.First;
        var day = Format.Date(ended ? validity.LastDay(id)!.Value : validity.FirstDay(id)!.Value);
        var others = validity.InPlaceOf(id, period);
        var mend = others.Count > 0
            ? $"Write {Names(register, others, "or")}, or correct {cause}."
            : $"Correct {cause}, or the {(ended ? "last" : "first")} day of {name} in {register.Releases[0].File.Path}.";
        return ($"{name} {(ended ? "ended" : "begins")} on {day}; {what} {period.Words}.", mend);
    }

    private static bool IsInCircle(Validity validity, string id) => Circle(validity, id).Count > 1;

    // The way from the entry back to itself, both ends named; only the entry where there is none.
    private static IReadOnlyList<string> Circle(Validity validity, string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<IReadOnlyList<string>>([[id]]);
        while (waiting.TryDequeue(out var way))
        {
            foreach (var next in validity.Successors(way[^1]))
            {
                if (next == id) return [.. way, next];
                if (seen.Add(next)) waiting.Enqueue([.. way, next]);
            }
        }

        return [id];
    }

    private static string Name(Table register, string id) => register.Find(id)?.Text(register.Schema.Find("name")?.Name ?? register.Schema.RowTitle ?? "") ?? id;

    private static string Names(Table register, IReadOnlyList<string> ids, string word) => Format.List([.. ids.Select(id => Name(register, id))], word);

    private static Column ColumnOf(Row row, string name) => row.Schema.Find(name)!;
}
