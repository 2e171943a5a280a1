// Markup that is made once and shown in many places.

namespace Transparency.Engine.Theming;

/// <summary>A view that many pages show, always the same: what a partial made of it once, it is not asked to make again.</summary>
public interface IKeptView
{
    /// <summary>Where its markup is kept; null for a view that is shown once.</summary>
    KeptMarkup? Kept { get; }
}

/// <summary>What partials made of a view. A copy of the view that shares it neither reads nor changes it. May be used from several threads.</summary>
public sealed class KeptMarkup
{
    // One of two that are kept at the same moment may be lost, and is made again.
    private volatile Made? _last;

    /// <summary>The markup in UTF-8, half the room of characters; null where it has not been made.</summary>
    internal byte[]? Find(Partial partial, IKeptView view)
    {
        for (var made = _last; made is not null; made = made.Before)
        {
            if (made.Partial == partial && ReferenceEquals(made.View, view)) return made.Markup;
        }

        return null;
    }

    internal void Keep(Partial partial, IKeptView view, byte[] markup)
    {
        if (_last is null || ReferenceEquals(_last.View, view)) _last = new(partial, view, markup, _last);
    }

    private sealed record Made(Partial Partial, IKeptView View, byte[] Markup, Made? Before);
}
