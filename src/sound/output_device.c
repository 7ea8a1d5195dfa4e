#include "output.h"

#include <portaudio.h>
#include <stdlib.h>

#include "core/tone.h"
#include "io/clock.h"

/* A device that takes more than this ahead of time keeps no time; it is slowed down to it. */
static const int64_t most_ahead_ns = 1000000000;

static const double latency_s = 0.03;

struct device {
	struct output output;
	PaStream *stream;
	bool runs;
	int64_t began_ns, written; /* since it runs: samples */
};

static bool fail(PaError code, struct err *err)
{
	return err_set(err, ERR_SYSTEM, "there is no sound device here (%s)", Pa_GetErrorText(code));
}

static void start(struct device *device)
{
	if (device->runs)
		return;
	Pa_StartStream(device->stream);
	device->runs = true;
	device->began_ns = clock_mono_ns();
	device->written = 0;
}

static int64_t since_start_ns(const struct device *device)
{
	return device->written * 1000000000 / device->output.rate - (clock_mono_ns() - device->began_ns);
}

/* That a device ran empty is no fault: it was silent then. */
static void write_device(struct output *output, const int16_t *samples, size_t count)
{
	struct device *device = (struct device *)output;
	start(device);
	Pa_WriteStream(device->stream, samples, count);
	device->written += (int64_t)count;
	output_sleep(since_start_ns(device) - most_ahead_ns);
}

static int64_t ahead_ns(struct output *output)
{
	struct device *device = (struct device *)output;
	const struct PaStreamInfo *info = Pa_GetStreamInfo(device->stream);
	double whole_s = info == NULL ? latency_s : info->outputLatency;
	if (!device->runs)
		return (int64_t)(whole_s * 1e9);
	double room_s = (double)Pa_GetStreamWriteAvailable(device->stream) / output->rate;
	return room_s < whole_s ? (int64_t)((whole_s - room_s) * 1e9) : 0;
}

static void rest(struct output *output)
{
	struct device *device = (struct device *)output;
	if (device->runs)
		Pa_StopStream(device->stream);
	device->runs = false;
}

static bool close_device(struct output *output, struct err *err)
{
	(void)err;
	struct device *device = (struct device *)output;
	rest(output);
	Pa_CloseStream(device->stream);
	Pa_Terminate();
	free(device);
	return true;
}

static PaError open_stream(PaStream **stream, int *rate)
{
	PaDeviceIndex usual = Pa_GetDefaultOutputDevice();
	if (usual == paNoDevice)
		return paDeviceUnavailable;
	const PaDeviceInfo *info = Pa_GetDeviceInfo(usual);
	const PaStreamParameters one_channel = {
		.device = usual, .channelCount = 1, .sampleFormat = paInt16, .suggestedLatency = latency_s,
	};
	*rate = (int)info->defaultSampleRate;
	return Pa_OpenStream(stream, NULL, &one_channel, info->defaultSampleRate, BLOCK, paNoFlag, NULL, NULL);
}

bool output_open_device(struct output **out, struct err *err)
{
	PaStream *stream = NULL;
	int rate = TONE_RATE;
	setenv("JACK_NO_START_SERVER", "1", 1); /* nobody wants a server of it for a beep */
	PaError code = Pa_Initialize();
	if (code != paNoError)
		return fail(code, err);
	code = open_stream(&stream, &rate);
	if (code != paNoError) {
		Pa_Terminate();
		return fail(code, err);
	}
	struct device *device = calloc(1, sizeof *device);
	if (device == NULL)
		die("the sound");
	device->stream = stream;
	device->output = (struct output){ rate, write_device, ahead_ns, rest, close_device };
	*out = &device->output;
	return true;
}
