using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

public sealed class FolderWatchTests
{
    [Fact]
    public async Task Many_changes_at_once_are_one()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content/deep"]);
        using var watch = new FolderWatch([folder["content"], folder["absent"]]);
        var changed = watch.Changed(TestContext.Current.CancellationToken);
        for (var i = 0; i < 50; i++) folder.Write($"content/deep/{i}.md", "x");
        await changed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var again = watch.Changed(TestContext.Current.CancellationToken);
        Assert.False(again.IsCompleted);
        folder.Write("content/.deep.swp", "x");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(again.IsCompleted, "An editor's passing file counted as a change.");
        File.Delete(folder["content/deep/1.md"]);
        await again.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
