using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Theming;

namespace Transparency.Tests.Theming;

/// <summary>What a browser fetches of the theme's modules, and what is said where they cannot be joined.</summary>
public sealed class ScriptBundleTests
{
    [Fact]
    public void What_no_other_module_imports_is_a_file_that_holds_all_that_it_imports()
    {
        var files = Joined(
            ("page.js", "import { twice } from './sums.js';\n// Shown.\nexport const shown = twice(21);\nimport('./later.js').then(({ more }) => more());\n"),
            ("sums.js", "import { two } from './numbers.js';\n\nexport function twice(n) { return n * two; }\n"),
            ("numbers.js", "export const two = 2;\n"),
            ("later.js", "import { two } from './numbers.js';\nexport const more = () => two + 1;\n"));
        Assert.Equal(["later.js", "page.js"], files.Keys.Order());
        Assert.DoesNotContain("sums.js", files["page.js"]);
        Assert.DoesNotContain("Shown", files["page.js"]);
        Assert.Contains("import(\"./later.js\")", files["page.js"]);
        Assert.Contains("2", files["page.js"]);
        Assert.Matches("export ?(const|{)", files["later.js"]);
    }

    [Fact]
    public void A_function_that_is_called_only_once_is_kept()
    {
        var files = Joined(("page.js", "import { start } from './start.js';\nstart({ name: 'x' });\n"), ("start.js", "export function start(page) { document.title = page.name; }\n"));
        Assert.Contains("document.title", files["page.js"]);
    }

    [Fact]
    public void The_same_modules_make_the_same_files()
    {
        (string, string)[] modules = [("b.js", "import { a } from './a.js';\na(1);\n"), ("a.js", "export const a = first => first + 1;\n")];
        Assert.Equal(Joined(modules), Joined([.. modules.Reverse()]));
    }

    [Fact]
    public void A_name_that_two_modules_declare_is_told_at_the_second() => Assert.Equal(
        ["page.js:3:10 \"twice\" is declared in sums.js too."],
        Faults(("page.js", "import { two } from './sums.js';\n\nfunction twice() { return two; }\n"), ("sums.js", "export const two = 2;\nexport function twice() {}\n")));

    [Fact]
    public void A_module_that_is_not_there_is_told() =>
        Assert.Equal(["page.js There is no module \"sums.js\"."], Faults(("page.js", "import { two } from './sums.js';\ntwo();\n")));

    [Fact]
    public void A_script_that_cannot_be_read_is_told_at_its_line()
    {
        var fault = Assert.Single(Faults(("page.js", "import { two } from './sums.js';\ntwo();\n"), ("sums.js", "export const two = 2;\nexport const three = ;\n")));
        Assert.StartsWith("sums.js:2:", fault);
    }

    [Theory]
    [InlineData("import * as sums from './sums.js';\nsums.two();\n")]
    [InlineData("import { two as deux } from './sums.js';\ndeux();\n")]
    [InlineData("import { two } from 'elsewhere';\ntwo();\n")]
    [InlineData("export { two } from './sums.js';\n")]
    public void Another_way_of_joining_is_told(string page) =>
        Assert.StartsWith("page.js:1:", Assert.Single(Faults(("page.js", page), ("sums.js", "export const two = 2;\n"))));

    private static Dictionary<string, string> Joined(params (string Name, string Text)[] modules)
    {
        var bag = new DiagnosticBag();
        var files = Of(modules, bag);
        Assert.Empty(bag.Sorted());
        return files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Bytes));
    }

    private static IReadOnlyList<string> Faults(params (string Name, string Text)[] modules)
    {
        var bag = new DiagnosticBag();
        Assert.DoesNotContain(Of(modules, bag), f => f.Name == "page.js");
        Assert.All(bag.Sorted(), d => Assert.Equal(ThemeCodes.ScriptFault, d.Code));
        return [.. bag.Sorted().Select(d => $"{d.Span} {d.Message}")];
    }

    private static IReadOnlyList<(string Name, byte[] Bytes)> Of((string Name, string Text)[] modules, DiagnosticBag bag) =>
        ScriptBundle.Of([.. modules.Select(m => (m.Name, new Engine.Files.SourceFile(m.Name, m.Text)))], bag);
}
