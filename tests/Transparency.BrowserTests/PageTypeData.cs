// One row for each kind of page.

using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Transparency.BrowserTests;

/// <summary>Gives a test the type and the address of one page of every kind; read when the test runs, from the built site.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageTypeDataAttribute : DataAttribute
{
    private static readonly Dictionary<string, IReadOnlyList<(string Type, string Address)>> Kinds = [];

    /// <summary>Of which site.</summary>
    public string Site { get; init; } = "real";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Of(Site).Select(page => new TheoryDataRow<string, string>(page.Type, page.Address))]);

    private static IReadOnlyList<(string Type, string Address)> Of(string site)
    {
        lock (Kinds) return Kinds.TryGetValue(site, out var known) ? known : Kinds[site] = BrowserSite.KindsOf(BuiltSite.Named(site));
    }

    public override bool SupportsDiscoveryEnumeration() => false;
}
