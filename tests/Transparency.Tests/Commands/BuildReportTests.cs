using System.Text.Json;
using Transparency.Engine.Diagnostics;
using Transparency.Site;
using Transparency.Site.Commands;

namespace Transparency.Tests.Commands;

public sealed class BuildReportTests
{
    private static readonly BuildOptions Options = new(Environment.CurrentDirectory, "/theme", "/output", new(2026, 1, 5));

    private static readonly Diagnostic Broken = new(
        Severity.Error, "data/not-a-number", "\"50%, £9\" is not a number.", new("content/a,b.csv", 5, 20, 4), "Write digits.", "cell D4, column \"amount\"", "x");

    [Fact]
    public void Annotations_go_to_the_standard_output_and_are_escaped()
    {
        var (output, error) = Report(Result(Broken), ReportFormat.Github);
        Assert.Equal("", error);
        Assert.StartsWith(
            "::error file=content/a%2Cb.csv,line=5,col=20,endColumn=24,title=data/not-a-number::\"50%25, £9\" is not a number. (cell D4, column \"amount\")%0AWrite digits.\n",
            output);
    }

    [Fact]
    public void Json_is_one_document_with_messages_and_summary()
    {
        var (output, error) = Report(Result(Broken), ReportFormat.Json);
        Assert.Equal("", error);
        using var json = JsonDocument.Parse(output);
        var diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal(20, diagnostic.GetProperty("column").GetInt32());
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(1, summary.GetProperty("errors").GetInt32());
        Assert.Equal("2026-01-05", summary.GetProperty("date").GetString());
        Assert.Equal("content/letters/b.md", summary.GetProperty("waiting")[0].GetProperty("path").GetString());
        Assert.Equal(1036, summary.GetProperty("milliseconds").GetDouble());
        Assert.Equal((174, 158, 15), (Checks("compared"), Checks("agreed"), Checks("acknowledged")));
        int Checks(string name) => summary.GetProperty("checks").GetProperty(name).GetInt32();
    }

    [Fact]
    public void As_text_messages_go_to_the_standard_error_and_the_summary_to_the_output()
    {
        var (output, error) = Report(Result(Broken with { Severity = Severity.Warning }), ReportFormat.Text);
        Assert.EndsWith("\n\n1 warning.\n", error);
        Assert.Equal(
            """
            Wrote 12 pages, 1,214 files, 8.1 MB to /output: 3 changed, 1 removed.
            Made 174 comparisons: 158 agree, 15 acknowledged as different, 1 not acknowledged.
            Took 1,036 ms: read 12, render 1,030.
            Not in the site yet (2026-01-05):
              content/letters/b.md: waits for 2026-02-01

            """,
            output);
    }

    [Fact]
    public void After_an_error_the_report_says_that_nothing_was_written()
    {
        var (output, error) = Report(Result(Broken, Broken with { Severity = Severity.Warning }), ReportFormat.Text);
        Assert.EndsWith("\n1 error, 1 warning. The site was not written: the last good one is untouched.\n", error);
        Assert.DoesNotContain("Wrote", output);
    }

    private static BuildResult Result(params Diagnostic[] diagnostics) => new(
        diagnostics, [new("read", 12.2), new("render", 1030)], 12, 1214, 8_100_000, 3, 1, [new("content/letters/b.md", "waits for 2026-02-01")], true, Checks: new(174, 158, 15)) { Milliseconds = 1036 };

    private static (string Output, string Error) Report(BuildResult result, ReportFormat format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        BuildReport.Write(result, Options, format, quiet: false, new(output, error));
        return (output.ToString(), error.ToString());
    }
}
