import { realContract } from '../suite.js';

realContract('podman');
