using Transparency.Engine.Diagnostics;
using Transparency.Site.Preview;

namespace Transparency.Tests.Preview;

/// <summary>What a browser is told of, and what it has seen already.</summary>
public sealed class PreviewStateTests
{
    private static readonly Diagnostic Wrong = new(Severity.Error, "a/b", "Wrong.", new("a.md", 1));

    private readonly PreviewState _state = new();

    [Fact]
    public void A_build_that_says_what_the_draft_has_said_is_nothing_new()
    {
        _state.Drafted(1, [Wrong], null);
        var told = _state.Latest.Id;
        _state.Built(1, [Wrong]);
        Assert.Equal(told, _state.Latest.Id);
        _state.Built(1, [Wrong, Wrong with { Code = "a/c" }]);
        Assert.NotEqual(told, _state.Latest.Id);
        Assert.Equal(2, _state.Latest.Errors);
    }

    [Fact]
    public void A_build_of_what_is_no_longer_so_is_not_told_of()
    {
        _state.Built(0, []);
        _state.Drafted(2, [Wrong], null);
        var told = _state.Latest.Id;
        _state.Built(1, []);
        Assert.Equal((told, 1), (_state.Latest.Id, _state.Latest.Errors));
        _state.Built(2, []);
        Assert.Equal(0, _state.Latest.Errors);
    }

    [Fact]
    public void Where_no_draft_can_be_made_the_next_build_is_waited_for()
    {
        _state.Built(0, []);
        var seen = _state.Latest.Id;
        _state.Drafted(1, [], null);
        Assert.True(_state.Latest.IsSeen(seen));
        _state.Built(1, []);
        Assert.False(_state.Latest.IsSeen(seen));
    }
}
