using NetworkCrm.Core.Photos;
using SkiaSharp;

namespace NetworkCrm.Core.Tests.Photos;

public sealed class PhotoImageTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Any_common_picture_becomes_a_small_square_jpeg_of_its_middle(SKEncodedImageFormat format)
    {
        // Red at both ends, green in the middle: what is cut off is the ends.
        var file = Picture(1500, 500, format, (x, _) => x is < 500 or >= 1000 ? SKColors.Red : SKColors.Green);
        using var square = SKBitmap.Decode(PhotoImage.Square(file));
        Assert.Equal((PhotoImage.Side, PhotoImage.Side), (square.Width, square.Height));
        Assert.All([(5, 200), (200, 200), (394, 200)], at => Assert.True(IsGreen(square.GetPixel(at.Item1, at.Item2))));
    }

    [Fact]
    public void A_small_picture_is_not_blown_up()
    {
        using var square = SKBitmap.Decode(
            PhotoImage.Square(Picture(90, 60, SKEncodedImageFormat.Png, (_, _) => SKColors.Blue))
        );
        Assert.Equal((60, 60), (square.Width, square.Height));
    }

    /// <summary>Exif, orientation: where the first row and the first column of the file are seen.</summary>
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 0, 1)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(7, 1, 1)]
    [InlineData(8, 0, 1)]
    public void A_picture_stands_the_right_way_up_however_the_camera_was_held(int orientation, int right, int bottom)
    {
        // One green corner, where the file begins.
        var file = Picture(
            400,
            400,
            SKEncodedImageFormat.Jpeg,
            (x, y) => x < 200 && y < 200 ? SKColors.Green : SKColors.Red
        );
        using var square = SKBitmap.Decode(PhotoImage.Square(Oriented(file, orientation)));
        foreach (var (x, y) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
            Assert.Equal((x, y) == (right, bottom), IsGreen(square.GetPixel(100 + (200 * x), 100 + (200 * y))));
    }

    [Fact]
    public void Nothing_is_left_of_what_the_camera_wrote_beside_the_picture()
    {
        var file = Oriented(Picture(500, 500, SKEncodedImageFormat.Jpeg, (_, _) => SKColors.Blue), 6);
        Assert.True(file.AsSpan().IndexOf("Exif"u8) >= 0);
        Assert.True(PhotoImage.Square(file).AsSpan().IndexOf("Exif"u8) < 0);
    }

    [Fact]
    public void What_is_no_picture_or_a_damaged_one_is_refused()
    {
        var whole = Picture(800, 800, SKEncodedImageFormat.Png, (x, y) => new SKColor((byte)(x * y), (byte)x, (byte)y));
        foreach (var file in new[] { [], "%PDF-1.7"u8.ToArray(), whole[..(whole.Length / 2)], new byte[5000] })
            Assert.Equal(PhotoFault.NotRead, Assert.Throws<PhotoException>(() => PhotoImage.Square(file)).Fault);
    }

    [Fact]
    public void A_picture_that_claims_too_many_pixels_is_refused_before_it_is_unpacked()
    {
        // A PNG says its size in its first chunk: these are 30,000 by 30,000.
        var file = Picture(10, 10, SKEncodedImageFormat.Png, (_, _) => SKColors.Blue);
        byte[] side = [0, 0, 0x75, 0x30];
        side.CopyTo(file, 16);
        side.CopyTo(file, 20);
        BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((int)Crc(file.AsSpan(12, 17)))).CopyTo(file, 29);
        Assert.Equal(PhotoFault.TooLarge, Assert.Throws<PhotoException>(() => PhotoImage.Square(file)).Fault);
    }

    private static byte[] Picture(int width, int height, SKEncodedImageFormat format, Func<int, int, SKColor> color)
    {
        using var bitmap = new SKBitmap(width, height);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            bitmap.SetPixel(x, y, color(x, y));
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    // An APP1 segment behind the first two bytes, with one field: which way up.
    private static byte[] Oriented(byte[] jpeg, int orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*\0\0\0\x08\0\x01"u8,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        var length = exif.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg.AsSpan(2)];
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static bool IsGreen(SKColor color) => color.Green > 80 && color.Red < 100;
}
