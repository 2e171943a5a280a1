using Transparency.Engine.Diagnostics;
using Transparency.Site;
using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

/// <summary>What the preview shows a moment after a file is saved is what a build of it will be.</summary>
public sealed class DraftTests : IDisposable
{
    private const string Newsletter = "content/newsletters/2025-summer.md";
    private const string NewsletterPage = "newsletters/2025-summer/index.html";

    private readonly GitFolder _site = new();
    private readonly Memo _memo = Memo.Lasting();

    private BuildOptions Options => new(_site.Path, Repository.Theme, _site["preview"], new(2025, 9, 10));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void After_any_of_hundreds_of_edits_every_page_of_a_draft_and_every_file_of_a_build_that_remembers_is_that_of_a_whole_build()
    {
        var edits = new RandomEdit(_site, new Random(20251130));
        Build();
        var (drafts, pages, wrong) = (0, 0, 0);
        for (var i = 0; i < 200; i++)
        {
            var what = $"edit {i}, {edits.Do()}";
            var (told, draft) = Draft.Read(Options, _memo);
            var whole = SiteBuild.Run(Options with { Output = _site["whole"] }, cancel: TestContext.Current.CancellationToken);

            // One draft may follow another before anything is built.
            var remembering = draft is null || i % 4 == 0 ? Build() : null;
            Assert.True(remembering is null || whole.Diagnostics.SequenceEqual(remembering.Diagnostics), $"{what}: other messages");
            Assert.True(!told.Except(whole.Diagnostics).Any(), $"{what}: {told.Except(whole.Diagnostics).FirstOrDefault()?.Message}");
            if (whole.HasErrors)
            {
                wrong++;
                edits.TakeBack();
                continue;
            }

            var expected = FolderContents.Read(_site["whole"]);
            if (remembering is not null) FolderContents.AssertSame(expected, FolderContents.Read(_site["preview"]));
            foreach (var path in draft?.Paths ?? [])
            {
                Assert.True(expected.TryGetValue(path, out var bytes) && bytes.AsSpan().SequenceEqual(draft!.Page(path)!.Value.Span), $"{what}: {path} differs");
                pages++;
            }

            if (draft is not null) drafts++;
        }

        Assert.True(drafts > 100 && pages > 5000 && wrong > 20, $"{drafts} drafts of {pages} pages, {wrong} edits that were wrong: too few to say anything");
    }

    [Fact]
    public void A_word_in_a_newsletter_is_on_its_page_before_anything_is_built()
    {
        Build();
        _site.Replace(Newsletter, "new lamps", "bright lamps");
        var (told, draft) = Draft.Read(Options, _memo);
        Assert.DoesNotContain(told, d => d.Severity == Severity.Error);
        Assert.Contains("bright lamps", Text(draft, NewsletterPage), StringComparison.Ordinal);
        Assert.DoesNotContain("bright lamps", File.ReadAllText(Path.Combine(_site["preview"], NewsletterPage)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_newsletter_has_a_page_and_stands_in_the_list()
    {
        Build();
        _site.Write("content/newsletters/2025-autumn.md", "---\ntitle: Newsletter, autumn 2025\nsummary: Leaves.\ndate: 2025-09\n---\n\nLeaves are swept.\n");
        var (_, draft) = Draft.Read(Options, _memo);
        Assert.Contains("Leaves are swept.", Text(draft, "newsletters/2025-autumn/index.html"), StringComparison.Ordinal);
        Assert.Contains("/newsletters/2025-autumn/", Text(draft, "newsletters/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_at_once_with_its_place_and_there_is_no_draft()
    {
        Build();
        _site.Replace(Newsletter, "title: Newsletter, summer 2025\n", "");
        var (told, draft) = Draft.Read(Options, _memo);
        var error = Assert.Single(told, d => d.Severity == Severity.Error);
        Assert.Equal((Newsletter, 2), (error.Span.File, error.Span.Line));
        Assert.Null(draft);
    }

    [Theory]
    [InlineData("content/data/bridge-patrols/2025-q2.csv")]
    [InlineData("content/site.yml")]
    [InlineData("content/files/logo.svg")]
    public void What_files_are_made_from_waits_for_the_build(string path)
    {
        Build();
        _site.Write(path, _site.Read(path) + "\n");
        Assert.Null(Draft.Read(Options, _memo).Draft);
        Build();
        Assert.NotNull(Draft.Read(Options, _memo).Draft);
    }

    [Fact]
    public void Before_a_site_is_written_there_is_no_draft()
    {
        Assert.Null(Draft.Read(Options, _memo).Draft);
        SiteBuild.Run(Options with { Write = false }, memo: _memo, cancel: TestContext.Current.CancellationToken);
        Assert.Null(Draft.Read(Options, _memo).Draft);
    }

    [Fact]
    public void A_build_that_is_ended_changes_nothing()
    {
        Build();
        var before = FolderContents.Read(_site["preview"]);
        _site.Replace(Newsletter, "new lamps", "bright lamps");
        using var ended = new CancellationTokenSource();
        var stages = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => SiteBuild.Run(Options, _ => { if (++stages == 12) ended.Cancel(); }, _memo, ended.Token));
        FolderContents.AssertSame(before, FolderContents.Read(_site["preview"]));
    }

    private BuildResult Build() => SiteBuild.Run(Options, memo: _memo);

    private static string Text(Draft? draft, string path) => System.Text.Encoding.UTF8.GetString(draft!.Page(path)!.Value.Span);
}
