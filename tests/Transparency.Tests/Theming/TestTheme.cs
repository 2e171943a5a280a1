// A theme of a few lines.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Theming;

namespace Transparency.Tests.Theming;

internal static class TestTheme
{
    /// <summary>Templates by their names: <c>pages/home.html</c>. All must be without fault.</summary>
    public static Theme Of(params (string Name, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        var theme = Theme.Parse([.. files.Select(f => new SourceFile("theme/" + f.Name, f.Text))], ["theme/"], bag);
        Assert.Empty(bag.Sorted());
        return theme;
    }
}
