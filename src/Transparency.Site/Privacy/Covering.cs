// What was personal is not told again: not by a message, not by the list of changes.

using Transparency.Engine.Diagnostics;
using Transparency.Site.History;

namespace Transparency.Site.Privacy;

/// <summary>Shows texts with all that is personal covered.</summary>
internal static class Covering
{
    /// <summary>The messages, whose lines and words may be read by anyone who sees the build; none about a part of what is to be taken out.</summary>
    public static IEnumerable<Diagnostic> Covered(this IReadOnlyList<Diagnostic> told, AllowedTexts allowed)
    {
        var personal = told.Where(d => d.Code.StartsWith("privacy/", StringComparison.Ordinal)).ToLookup(d => (d.Span.File, d.Span.Line));
        return told.Where(d => !personal[(d.Span.File, d.Span.Line)].Any(p => p != d && IsWithin(d.Span, p.Span))).Select(d => Covered(d, allowed));
    }

    private static bool IsWithin(SourceSpan part, SourceSpan whole) =>
        part.Column >= whole.Column && part.Column + part.Length <= whole.Column + whole.Length && part.Length < whole.Length;

    private static Diagnostic Covered(Diagnostic told, AllowedTexts allowed) => told with
    {
        Message = PersonalData.Covered(told.Message, allowed.Has),
        Hint = told.Hint is null ? null : PersonalData.Covered(told.Hint, allowed.Has),
        SourceLine = told.SourceLine is null ? null : PersonalData.Covered(told.SourceLine, allowed.Has),
    };

    /// <summary>The changes: what is taken out of the content is also out of what it was.</summary>
    public static ChangeLog Covered(this ChangeLog changes, AllowedTexts allowed) => new(changes.Reach, [.. changes.All.Select(c => c with
    {
        Reason = c.Reason is null ? null : PersonalData.Covered(c.Reason, allowed.Has),
        Rows = [.. c.Rows.Select(r => r with { Name = PersonalData.Covered(r.Name, allowed.Has) })],
        Parts = [.. c.Parts.Select(p => p with { Was = Value(p.Was, allowed), Is = Value(p.Is, allowed) })],
    })]);

    private static ChangedValue? Value(ChangedValue? value, AllowedTexts allowed) =>
        value is null ? null : new(PersonalData.Covered(value.Text, allowed.Has), PersonalData.Covered(value.Words, allowed.Has));
}
