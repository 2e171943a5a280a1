using Transparency.Engine.Charts;

namespace Transparency.Tests.Charts;

/// <summary>Values in levels for colours.</summary>
public sealed class LevelsTests
{
    [Fact]
    public void Levels_have_about_as_many_values_each()
    {
        var levels = Levels.Of([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], Enumerable.Range(1, 8).Select(v => levels.LevelOf(v)));
        Assert.Equal((7m, 8m), levels.RangeOf(4));
    }

    [Fact]
    public void Equal_values_are_never_parted()
    {
        var levels = Levels.Of([5, 5, 5, 5, 5, 9]);
        Assert.Equal(levels.LevelOf(5), levels.LevelOf(5.0m));
        Assert.True(levels.LevelOf(9) > levels.LevelOf(5));
        Assert.All(Enumerable.Range(1, levels.Count), level => Assert.True(levels.RangeOf(level).Least <= levels.RangeOf(level).Greatest));
    }

    [Fact]
    public void One_value_has_one_level() => Assert.Equal((3m, 3m), Levels.Of([3, 3]).RangeOf(1));
}
