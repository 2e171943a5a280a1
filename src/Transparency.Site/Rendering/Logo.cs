// The office's logo: where it is, and the room that pages keep for it.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>A picture at the top of every page, <see cref="Height"/> pixels high.</summary>
[TemplateView]
public sealed partial record Logo(string Url, int Width, int Height)
{
    private const int RowHeight = 40;

    /// <summary>Null where the office has none, or where it cannot be shown, which is reported.</summary>
    internal static Logo? Read(SourceTree content, IReadOnlyList<PublishedFile> files, SiteSettings settings, DiagnosticBag bag)
    {
        if (settings.Look.Logo is not { Value: var path } written) return null;
        if (content.Binaries.All(f => f.Path != $"content/{path}"))
        {
            Error($"There is no content/{path}.", "Put the picture into content/files, and write its place from there: files/logo.svg");
            return null;
        }

        // What is wrong with the file itself was told of it.
        if (files.FirstOrDefault(f => f.Address == "/" + path) is not { } file) return null;
        if (file is { Width: { } width, Height: { } height }) return new(file.Address, Math.Max(1, width * RowHeight / height), RowHeight);
        Error($"How large content/{path} is cannot be read.", "Save it as a PNG, or as an SVG with a viewBox.");
        return null;

        void Error(string message, string hint) => bag.Error(SiteCodes.Logo, message, written.Span, hint, sourceLine: content.Find(written.Span.File)?.Line(written.Span.Line));
    }
}
