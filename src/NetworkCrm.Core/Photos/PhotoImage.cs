using SkiaSharp;

namespace NetworkCrm.Core.Photos;

/// <summary>Why a picture was not taken.</summary>
public enum PhotoFault
{
    /// <summary>It is no picture, of a kind that is not read (only JPEG, PNG, WebP and GIF are), or a damaged one.</summary>
    NotRead,

    /// <summary>More pixels than <see cref="PhotoImage.MostPixels"/>.</summary>
    TooLarge,
}

/// <summary>A picture that was not taken; nothing is kept of it.</summary>
public sealed class PhotoException(PhotoFault fault) : Exception($"The picture was not taken: {fault}.")
{
    public PhotoFault Fault => fault;
}

/// <summary>
/// Makes the picture of a contact out of whatever was chosen: square, small, the right way up, and written anew, so that
/// nothing is left of where and with what it was taken.
/// </summary>
public static class PhotoImage
{
    /// <summary>Of each side of the result.</summary>
    public const int Side = 400;

    /// <summary>A phone's camera takes 12 to 50 million; a picture of a few bytes may claim any number.</summary>
    public const long MostPixels = 64_000_000;

    /// <summary>Bytes of a file that is looked at.</summary>
    public const int MostBytes = 25_000_000;

    private const int Quality = 85;

    /// <param name="file">A JPEG, PNG, WebP or GIF.</param>
    /// <returns>A JPEG of at most <see cref="Side"/> pixels each way, cut to a square around the middle.</returns>
    /// <exception cref="PhotoException">It is none, damaged, or too large.</exception>
    public static byte[] Square(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data) ?? throw new PhotoException(PhotoFault.NotRead);
        if ((long)codec.Info.Width * codec.Info.Height is var pixels && pixels is 0 or > MostPixels)
            throw new PhotoException(pixels == 0 ? PhotoFault.NotRead : PhotoFault.TooLarge);
        using var whole = Decode(codec);
        var side = Math.Min(whole.Width, whole.Height);
        var to = Math.Min(side, Side);
        using var square = new SKBitmap(new SKImageInfo(to, to, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(square))
        using (var image = SKImage.FromBitmap(whole))
        {
            // What is transparent would be black in a JPEG.
            canvas.Clear(SKColors.White);
            Turn(canvas, codec.EncodedOrigin, to);
            var from = SKRect.Create((whole.Width - side) / 2f, (whole.Height - side) / 2f, side, side);
            canvas.DrawImage(
                image,
                from,
                SKRect.Create(0, 0, to, to),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
            );
        }

        using var written = square.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return written.ToArray();
    }

    // Only as large as needed, where the format can do that: 50 million pixels would be 200 MB.
    private static SKBitmap Decode(SKCodec codec)
    {
        var smaller = (float)Side * 2 / Math.Min(codec.Info.Width, codec.Info.Height);
        var size = smaller < 1 ? codec.GetScaledDimensions(smaller) : codec.Info.Size;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A file that was cut off gives what there is of it; that is damage to whoever looks at it.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        throw new PhotoException(PhotoFault.NotRead);
    }

    // Which way the camera was held (Exif, orientation).
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int side)
    {
        var (turn, mirror) = origin switch
        {
            SKEncodedOrigin.TopRight => (0, true),
            SKEncodedOrigin.BottomRight => (180, false),
            SKEncodedOrigin.BottomLeft => (180, true),
            SKEncodedOrigin.LeftTop => (270, true),
            SKEncodedOrigin.RightTop => (90, false),
            SKEncodedOrigin.RightBottom => (90, true),
            SKEncodedOrigin.LeftBottom => (270, false),
            _ => (0, false),
        };
        canvas.RotateDegrees(turn, side / 2f, side / 2f);
        if (mirror)
            canvas.Scale(-1, 1, side / 2f, side / 2f);
    }
}
