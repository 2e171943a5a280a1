// Markup that is made once and shown in many places.

using System.Text;

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

    internal void Keep(Partial partial, IKeptView view, ReadOnlySpan<char> markup)
    {
        if (_last is not null && !ReferenceEquals(_last.View, view)) return;
        var bytes = new byte[Encoding.UTF8.GetByteCount(markup)];
        Encoding.UTF8.GetBytes(markup, bytes);
        _last = new(partial, view, bytes, _last);
    }

    private sealed record Made(Partial Partial, IKeptView View, byte[] Markup, Made? Before);
}
