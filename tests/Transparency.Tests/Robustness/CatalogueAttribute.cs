// Marks a test that is a case of the catalogue of bad and odd inputs.

namespace Transparency.Tests.Robustness;

/// <summary>The input that a test gives, for the table of cases; its id stands in the test's name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CatalogueAttribute(string id, string what) : Attribute
{
    public string Id => id;

    public string What => what;

    /// <summary>What comes of it, in a few words.</summary>
    public string Outcome { get; init; } = "as it should be";

    /// <summary>Where the outcome is another than might be expected, why.</summary>
    public string? Decision { get; init; }
}
