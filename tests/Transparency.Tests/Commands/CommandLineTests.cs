using Transparency.Site.Commands;
using Transparency.Tests.Robustness;

namespace Transparency.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("new")]
    [InlineData("new", "newsletter")]
    [InlineData("new", "letter")]
    [InlineData("new", "dataset")]
    [InlineData("new", "site")]
    public async Task Every_command_explains_itself_with_an_example(params string[] command)
    {
        var run = (await CommandRun.Of([.. command, "--help"])).Expect(0);
        Assert.Contains("Examples:\n  transparency", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_misspelt_command_is_answered_with_the_nearest()
    {
        var run = (await CommandRun.Of("buidl")).Expect(ExitCode.Usage);
        Assert.Contains("Did you mean \"build\"?", run.Error);
    }

    [Theory]
    [InlineData("27/11/2025")]
    [InlineData("2025-02-30")]
    public async Task A_date_in_another_form_is_refused_with_an_example(string date)
    {
        var run = (await CommandRun.Of("check", "--date", date)).Expect(ExitCode.Usage);
        Assert.Contains($"\"{date}\" is not a date.", run.Error);
    }

    [Fact]
    public async Task A_folder_without_content_is_named()
    {
        using var folder = new TemporaryFolder();
        var run = (await CommandRun.Of("build", "--root", folder.Path)).Expect(ExitCode.Usage);
        Assert.Contains($"There is no folder content in {folder.Path}", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("content/output")]
    [InlineData("seeds")]
    [InlineData("site/theme")]
    [InlineData("..")]
    public async Task A_site_is_never_written_over_what_it_is_made_from(string output)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content"]);
        Directory.CreateDirectory(folder["site/theme"]);
        var run = await CommandRun.Of("build", "--root", folder.Path, "--output", folder[output]);
        run.Expect(ExitCode.Usage);
    }

    [Fact]
    public void The_theme_is_beside_the_content_or_the_nearest_above_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["offices/one/content"]);
        Directory.CreateDirectory(folder["site/theme"]);
        Assert.Equal(folder["site"], SiteFolders.Find(folder["offices/one"], null, null).Theme);
        Directory.CreateDirectory(folder["offices/one/site"]);
        Assert.Equal(Path.Combine(folder["offices/one"], "site"), SiteFolders.Find(folder["offices/one"], null, null).Theme);
    }

    [Theory]
    [InlineData("2026-01-04T23:59:00Z", "2026-01-04")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01")]
    public void Today_is_the_day_in_London(string now, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today.InLondon(new Clock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    [Catalogue("EN-23", "A fault of the program", Outcome = "exit code 70, and what to pass on", Decision = "With the stack: who sees it once can pass it on without making it happen again.")]
    public void EN_23_A_fault_of_the_program_asks_to_be_reported()
    {
        using var error = new StringWriter();
        Assert.Equal(70, Fault.Report(new InvalidOperationException("Why?"), ["build"], new(TextWriter.Null, error)));
        Assert.Contains("Please report it", error.ToString());
        Assert.Contains("transparency build", error.ToString());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
