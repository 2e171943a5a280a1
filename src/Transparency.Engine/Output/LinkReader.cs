// Links of pages, read while the pages are at hand.

namespace Transparency.Engine.Output;

/// <summary>Reads what pages link to, so that a <see cref="LinkGraph"/> needs their bytes no more. From any thread.</summary>
public sealed class LinkReader
{
    private readonly TextPool _known = new();

    /// <summary>The page with its links.</summary>
    public OutputFile Read(OutputFile page) => page with { Links = LinksOf(page) };

    internal PageLinks LinksOf(OutputFile page) => PageLinks.Read(page, _known);
}
