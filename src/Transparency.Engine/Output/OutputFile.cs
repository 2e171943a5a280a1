// One file of the finished site.

namespace Transparency.Engine.Output;

/// <summary>A path in the site and its bytes.</summary>
/// <param name="Path">From the site's root, forward slashes, no leading slash: <c>pages/about/index.html</c>.</param>
/// <param name="Bytes">The whole content.</param>
/// <param name="Origin">What made it, for messages: a page's name or an input file.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string Origin)
{
    /// <summary>Whether it goes with another file and is called like it: what is wrong with the name is told of that.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The address that readers know it by: <c>/pages/about/</c>.</summary>
    public string Address => SiteAddress.Of(Path);
}
