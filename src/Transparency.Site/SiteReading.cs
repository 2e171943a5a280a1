// All that is read and related before anything is made of it.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Site.History;
using Transparency.Site.Model;
using Transparency.Site.Privacy;
using Transparency.Site.Rendering;

namespace Transparency.Site;

/// <summary>The content as it stands, checked, and the look that it is shown in.</summary>
/// <param name="Content">The files of the office.</param>
/// <param name="Look">The theme, in the office's colour.</param>
/// <param name="Papers">Pictures and papers that are published as they are.</param>
/// <param name="Model">What the site says; null where a file that everything needs cannot be read.</param>
/// <param name="Waiting">Documents that are not published yet.</param>
/// <param name="Allowed">Texts that are published though they look personal; in no message is another shown.</param>
internal sealed record SiteReading(
    SourceTree Content, ThemeFiles Look, IReadOnlyList<PublishedFile> Papers, SiteModel? Model, IReadOnlyList<WaitingDocument> Waiting, AllowedTexts Allowed)
{
    private const string Written = "written";

    /// <summary>Reads everything and reports what is wrong with it.</summary>
    /// <param name="options">The folders and the day.</param>
    /// <param name="clock">Told of each stage.</param>
    /// <param name="memo">What earlier readings found.</param>
    /// <param name="bag">Where to report.</param>
    public static SiteReading Read(BuildOptions options, StageClock clock, Memo memo, DiagnosticBag bag)
    {
        var content = clock.Time("read", () => SourceTree.Read(options.Root, ["content", "seeds"], bag, memo));
        var theme = clock.Begin("theme", () => ThemeFiles.Read(options.Theme, bag, memo));
        var papers = clock.Time("files", () => memo.Of("files", [.. content.Binaries.Select(f => f.Stamp)], bag, told => ContentFiles.Read(content, told).ToList()));
        var byAddress = memo.Of("files by address", [papers], bag, _ => papers.ToDictionary(p => p.Address, StringComparer.Ordinal));
        var (model, waiting) = clock.Time("model", () => SiteModelReader.Read(content, byAddress, options, bag, memo));
        var look = clock.Time("wait for the theme", () => theme.GetAwaiter().GetResult());
        if (model is null) return new(content, look, papers, null, waiting, AllowedTexts.None);
        var allowed = AllowedTexts.Of(model.Settings);
        clock.Time("privacy", () => PersonalDataCheck.Run(content, papers, model, allowed, bag, memo));
        var changes = clock.Time("history", () => ChangeLogReader.Read(content, model.Tables, model.Settings.ChangesSince, options, bag));
        var coloured = memo.Of("look", [look, model.Settings, options.Styleguide], bag, _ => look.In(model.Settings.Look.Colour, options.Styleguide)) with { Logo = Logo.Read(content, papers, model.Settings, bag) };
        return new(content, coloured, papers, model with { Changes = changes.Covered(allowed) }, waiting, allowed);
    }

    /// <summary>The messages as they may be shown.</summary>
    public IReadOnlyList<Diagnostic> Told(DiagnosticBag bag) => [.. bag.Sorted().Covered(Allowed)];

    /// <summary>Remembers a site that is written: how large the files are that readers take away.</summary>
    public void Keep(FileSizes sizes, Memo memo) => memo.Keep(Written, Foundation(Model!), sizes);

    /// <summary>
    /// The model as a build would have it, where nothing has changed but the words of documents, so that pages need no
    /// file that is not written; null where more has changed since the last site was.
    /// </summary>
    public SiteModel? OnWrittenSite(Memo memo) =>
        Model is not null && memo.TryFind<FileSizes>(Written, Foundation(Model), out var sizes) ? Model with { Files = sizes } : null;

    // All that stylesheets, pictures and the files that readers take away depend on. Of the law only the list itself: its documents are in no file.
    private IReadOnlyList<object?> Foundation(SiteModel model) =>
    [
        model.Settings, model.Date, model.Data, model.Places.Outline, Content.Find(DutiesReader.FilePath), Look.Theme, Look.Files, Papers,
        string.Join('\n', model.Changes.All.Where(c => c.Thing.Kind == ThingKind.Dataset).Select(c => $"{c} {string.Join(' ', c.Rows)} {string.Join(' ', c.Parts)}")),
    ];
}
