using Microsoft.Playwright;

namespace Transparency.BrowserTests;

/// <summary>A part of the index that cannot be had gives a fault with its file, never a count.</summary>
public sealed class SearchFaultTests(BrowserSite browser)
{
    private const string FindAll = "await opened.find({})";

    [Theory]
    [InlineData("f0", FindAll)]
    [InlineData("n0", FindAll)]
    [InlineData("t0", "await opened.find({ text: 'bakebok', prefix: true })")]
    [InlineData("ac0", "await opened.cards((await opened.find({})).rows.subarray(0, 3))")]
    public async Task A_damaged_file_is_told_by_its_hash(string begin, string script)
    {
        await using var site = await SearchSite.Of(browser, new SearchCorpus(200, 21).Collection);
        var file = site.File(begin);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var whole = bytes.ToArray();
        bytes[^12] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Equal($"damaged /{SearchSite.Folder}{Path.GetFileName(file)}", await site.Fault(script));

        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        Assert.Equal("none", await site.Fault(script));
    }

    [Fact]
    public async Task Without_a_connection_the_fault_says_so_and_the_next_try_succeeds()
    {
        await using var site = await SearchSite.Of(browser, new SearchCorpus(200, 22).Collection);
        await site.Page.Context.SetOfflineAsync(true);
        Assert.StartsWith($"network /{SearchSite.Folder}", await site.Fault(FindAll));
        await site.Page.Context.SetOfflineAsync(false);
        Assert.Equal("none", await site.Fault(FindAll));
    }

    [Fact]
    public async Task A_file_that_is_gone_though_nothing_was_published_anew_is_told()
    {
        await using var site = await SearchSite.Of(browser, new SearchCorpus(200, 23).Collection);
        var file = site.File("d0");
        File.Delete(file);
        Assert.Equal("none", await site.Fault(FindAll));
        Assert.Equal($"stale /{SearchSite.Folder}{Path.GetFileName(file)}", await site.Fault("await opened.find({ sort: 'date' })"));
    }

    [Fact]
    public async Task A_site_that_was_published_anew_is_read_anew()
    {
        var (before, after) = (new SearchCorpus(200, 24), new SearchCorpus(300, 25));
        await using var site = await SearchSite.Of(browser, before.Collection);
        site.Publish(after.Collection);
        Assert.Equal(300, (await site.Ask("{}")).Rows.Count);
        Assert.Equal(300, await site.Page.EvaluateAsync<int>("() => opened.manifest.count"));
    }

    [Fact]
    public async Task Cards_of_an_earlier_publication_are_never_those_of_other_records()
    {
        await using var site = await SearchSite.Of(browser, new SearchCorpus(200, 26).Collection);
        await site.Page.EvaluateAsync("async () => { window.old = (await opened.find({})).rows; }");
        site.Publish(new SearchCorpus(300, 27).Collection);
        Assert.StartsWith("stale", await site.Fault("await opened.cards(old.subarray(0, 1))"));
        Assert.Equal("none", await site.Fault("await opened.cards((await opened.find({})).rows.subarray(0, 1))"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("{ \"format\": 2 }")]
    public async Task A_manifest_that_is_none_is_told(string content)
    {
        await using var site = await SearchSite.Of(browser, new SearchCorpus(200, 28).Collection);
        await site.Page.RouteAsync("**/manifest.json", route => route.FulfillAsync(new() { Body = content }));
        Assert.Equal($"damaged /{SearchSite.Folder}manifest.json", await site.Fault($"await search.open('/{SearchSite.Folder}')"));
    }
}
