// One bad or odd input, and what is to come of it.

namespace Transparency.Tests.Robustness;

/// <summary>
/// An input that is laid over the clean site of <c>cases/errors/_base</c>. The messages that it brings stand in
/// <c>cases/robustness/</c> under its id, word for word. One that brings no error says what the site then shows.
/// </summary>
/// <param name="Id">As in the catalogue: <c>CE-01</c>.</param>
/// <param name="What">The input in a few words, for the table of cases.</param>
/// <param name="Change">Makes the input.</param>
internal sealed record OddInput(string Id, string What, Action<OddSite> Change)
{
    /// <summary>Where the outcome is another than might be expected, why; null elsewhere.</summary>
    public string? Decision { get; init; }

    /// <summary>The site is the clean one, byte for byte: what was odd made no difference.</summary>
    public bool SameSite { get; init; }

    /// <summary>What is to be seen on the built site.</summary>
    public Action<BuiltSite>? Shows { get; init; }

    /// <summary>All of them, by their ids.</summary>
    public static IReadOnlyDictionary<string, OddInput> All { get; } = new[]
    {
        TableFiles.Inputs,
        CellValues.Inputs,
        KeysAndTotals.Inputs,
        FrontMatters.Inputs,
        MarkdownTexts.Inputs,
        FileNames.Inputs,
        Templates.Inputs,
        Papers.Inputs,
        PersonalTexts.Inputs,
    }.SelectMany(inputs => inputs).ToDictionary(input => input.Id, StringComparer.Ordinal);
}
