// A build's messages and numbers as one JSON document, for other programs.

using System.Text.Encodings.Web;
using System.Text.Json;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Commands;

/// <summary><c>{ "diagnostics": […], "summary": {…} }</c>; what is not known is left out.</summary>
internal static class BuildJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Read by programs and people, never put into a page: pounds stay pounds.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(BuildResult result, BuildOptions options, TextWriter writer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in result.Diagnostics) WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WritePropertyName("summary");
            WriteSummary(json, result, options);
            json.WriteEndObject();
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var (file, line, column, length) = diagnostic.Span;
        json.WriteStartObject();
        json.WriteString("severity", DiagnosticText.Word(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", file);
        if (line > 0) json.WriteNumber("line", line);
        if (column > 0) json.WriteNumber("column", column);
        if (column > 0) json.WriteNumber("length", length);
        if (diagnostic.Cell is not null) json.WriteString("cell", diagnostic.Cell);
        if (diagnostic.SourceLine is not null) json.WriteString("sourceLine", diagnostic.SourceLine);
        if (diagnostic.Hint is not null) json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, BuildResult result, BuildOptions options)
    {
        json.WriteStartObject();
        json.WriteString("date", options.Date.ToString("yyyy-MM-dd"));
        json.WriteBoolean("written", result.Written);
        json.WriteNumber("errors", result.Diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", result.Diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("notes", result.Diagnostics.Count(d => d.Severity == Severity.Note));
        json.WriteNumber("pages", result.Pages);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("bytes", result.Bytes);
        if (result.Figures is { } figures)
        {
            json.WriteNumber("figuresWithSource", figures.With);
            json.WriteNumber("figuresWithoutSource", figures.Without);
        }

        json.WriteNumber("changed", result.Changed);
        json.WriteNumber("removed", result.Removed);
        if (result.Checks is { } checks)
        {
            json.WriteStartObject("checks");
            json.WriteNumber("compared", checks.Compared);
            json.WriteNumber("agreed", checks.Agreed);
            json.WriteNumber("acknowledged", checks.Acknowledged);
            json.WriteEndObject();
        }

        if (result.Grants is { } grants)
        {
            json.WriteStartObject("grants");
            json.WriteNumber("listed", grants.Listed);
            json.WriteNumber("leftOut", grants.LeftOut);
            json.WriteEndObject();
        }

        if (result.RememberedAddresses is { } remembered) json.WriteNumber("addressesRemembered", remembered);
        json.WriteNumber("addressesNew", result.NewAddresses.Count);
        json.WriteNumber("milliseconds", Math.Round(result.Milliseconds, 1));
        json.WriteStartArray("stages");
        foreach (var stage in result.Stages)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage);
            json.WriteNumber("milliseconds", Math.Round(stage.Milliseconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("waiting");
        foreach (var document in result.Waiting)
        {
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteString("reason", document.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
