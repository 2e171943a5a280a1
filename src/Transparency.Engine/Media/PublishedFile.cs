// One picture or paper as readers get it.

using Transparency.Engine.Files;

namespace Transparency.Engine.Media;

/// <summary>A file of <c>content/files</c> that was looked at.</summary>
/// <param name="Address">Where it is on the site: <c>/files/report.pdf</c>.</param>
/// <param name="Kind">What it is called: <c>PDF</c>, <c>DOCX</c>.</param>
/// <param name="Bytes">As it is published.</param>
/// <param name="Width">Dots of a picture; null where there are none, or they are not known.</param>
/// <param name="Height">As <see cref="Width"/>.</param>
/// <param name="Path">Where it stands in the content.</param>
public sealed record PublishedFile(string Address, string Kind, ReadOnlyMemory<byte> Bytes, int? Width, int? Height, string Path)
{
    /// <summary>Whether anyone can read its bytes as words.</summary>
    public bool IsText { get; init; }

    /// <summary>Its kind and size for behind a link: <c>PDF, 1.2 MB</c>.</summary>
    public string About => $"{Kind}, {FileSize.Words(Bytes.Length)}";
}
