// The ways into the explorer, with a choice made already.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

public static class ExploreLinks
{
    /// <summary>The dataset in the explorer; null where it does not ask to be explored.</summary>
    /// <param name="schema">The dataset.</param>
    /// <param name="column">The column to choose by; null for all rows.</param>
    /// <param name="value">The value; null for the rows that have none.</param>
    public static LinkView? Of(TableSchema schema, string? column = null, string? value = null) => !schema.IsExplored
        ? null
        : new("Filter and add up these rows", Addresses.Explorer(schema.Id) + (column is null ? "" : $"?{column}={Uri.EscapeDataString(value ?? "")}"));
}
