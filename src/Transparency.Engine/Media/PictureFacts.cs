// What a picture's file says of itself.

namespace Transparency.Engine.Media;

/// <summary>A picture that was looked at, not decoded.</summary>
/// <param name="Width">Dots, as it is shown.</param>
/// <param name="Height">Dots, as it is shown.</param>
/// <param name="Bytes">The file without what it says of camera, place and person.</param>
/// <param name="HasPlace">Whether it said where it was taken.</param>
/// <param name="Moves">Whether it moves.</param>
/// <param name="IsForPrint">Whether its colours are those of printers, which browsers show wrongly.</param>
public sealed record PictureFacts(int Width, int Height, ReadOnlyMemory<byte> Bytes, bool HasPlace = false, bool Moves = false, bool IsForPrint = false)
{
    /// <summary>The facts; null where the file is cut off or damaged, or of a kind that says nothing.</summary>
    public static PictureFacts? Read(FileKind kind, ReadOnlyMemory<byte> file)
    {
        try
        {
            return kind == FileKind.Jpeg ? JpegFile.Read(file)
                : kind == FileKind.Png ? PngChunks.Read(file)
                : kind == FileKind.Gif ? GifFile.Read(file)
                : kind == FileKind.WebP ? WebPFile.Read(file)
                : kind == FileKind.Avif ? AvifFile.Read(file)
                : null;
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // A length that leads out of the file.
            return null;
        }
    }
}
