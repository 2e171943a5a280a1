// One row for each kind of page.

using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Transparency.BrowserTests;

/// <summary>Gives a test the type and the address of one page of every kind; read when the test runs, from the built site.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageTypeDataAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. BrowserSite.PageTypes.Select(page => new TheoryDataRow<string, string>(page.Type, page.Address))]);

    public override bool SupportsDiscoveryEnumeration() => false;
}
