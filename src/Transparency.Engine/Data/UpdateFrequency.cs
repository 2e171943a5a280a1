// How often a dataset is brought up to date.

namespace Transparency.Engine.Data;

/// <summary>One way of it.</summary>
/// <param name="Id">As descriptions of tables write it.</param>
/// <param name="Code">In the list of the Publications Office of the European Union, which catalogues use.</param>
/// <param name="Words">For readers.</param>
public sealed record UpdateFrequency(string Id, string Code, string Words)
{
    /// <summary>Where nothing is said: the documents come when they come.</summary>
    public static readonly UpdateFrequency Irregular = new("irregular", "IRREG", "When a document is published that says more");

    public static readonly IReadOnlyList<UpdateFrequency> All =
    [
        new("daily", "DAILY", "Every day"),
        new("weekly", "WEEKLY", "Every week"),
        new("monthly", "MONTHLY", "Every month"),
        new("quarterly", "QUARTERLY", "Every three months"),
        new("twice-a-year", "ANNUAL_2", "Twice a year"),
        new("yearly", "ANNUAL", "Every year"),
        Irregular,
        new("never", "NEVER", "Not any more: it is complete"),
    ];
}
